import { Archive, ArchiveRestore, Download, FileText, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import type { ListedConversation } from '../../chat/conversation-documents.ts';
import { Menu } from '../menu.tsx';
import { startDownload } from '../start-download.ts';

/** What can be done with a chat of the list. */
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
          icon: archived ? ArchiveRestore : Archive,
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
        { label: 'Delete', icon: Trash2, shortcut: 'Delete', dangerous: true, onSelect: onDelete },
      ]}
    />
  );
}
