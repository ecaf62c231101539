import Archive from 'lucide-react/icons/archive';
import ArchiveArrowUp from 'lucide-react/icons/archive-arrow-up';
import Download from 'lucide-react/icons/download';
import FileText from 'lucide-react/icons/file-text';
import Pencil from 'lucide-react/icons/pencil';
import Pin from 'lucide-react/icons/pin';
import PinOff from 'lucide-react/icons/pin-off';
import Trash from 'lucide-react/icons/trash';
import type { ListedConversation } from '../../conversations/conversation-documents.ts';
import { Menu } from '../menu.tsx';
import { startDownload } from '../start-download.ts';

/** The menu of a chat in the list. */
export function RowMenu({
  conversation: { id, title, pinned, archived },
  opener,
  onRename,
  onPin,
  onArchive,
  onDelete,
  onClose,
}: {
  readonly conversation: ListedConversation;
  readonly opener: HTMLElement;
  readonly onRename: () => void;
  readonly onPin: () => void;
  readonly onArchive: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Menu
      label={`Options for ${title}`}
      opener={opener}
      onClose={onClose}
      items={[
        { label: 'Rename', icon: Pencil, shortcut: 'F2', onSelect: onRename },
        { label: pinned ? 'Unpin' : 'Pin', icon: pinned ? PinOff : Pin, onSelect: onPin },
        {
          label: archived ? 'Unarchive' : 'Archive',
          icon: archived ? ArchiveArrowUp : Archive,
          onSelect: onArchive,
        },
        {
          label: 'Export as JSON',
          icon: Download,
          onSelect: () => startDownload(`/api/chats/${id}.json`),
        },
        {
          label: 'Export as Markdown',
          icon: FileText,
          onSelect: () => startDownload(`/api/chats/${id}.md`),
        },
        { label: 'Delete', icon: Trash, shortcut: 'Delete', dangerous: true, onSelect: onDelete },
      ]}
    />
  );
}
