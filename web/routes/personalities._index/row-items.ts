import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import MessageCircle from 'lucide-react/icons/message-circle';
import Pencil from 'lucide-react/icons/pencil';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Star from 'lucide-react/icons/star';
import Trash from 'lucide-react/icons/trash';
import type { MenuItem } from '../../components/menu.tsx';
import { startDownload } from '../../components/start-download.ts';
import type { ListedPersonality } from '../../personalities/personality-documents.ts';
import { newPersonalityPath } from '../../personalities/personality-id.ts';
import { exportPath } from './export-path.ts';
import type { RowPlace } from './personality-row.tsx';
import type { PersonalityActions } from './use-personality-actions.ts';

/** What can be done with a personality, which depends on where it comes from. */
export function rowItems(
  personality: ListedPersonality,
  actions: PersonalityActions,
  place: RowPlace | null,
  navigate: (to: string) => void,
): readonly MenuItem[] {
  const { id, source, overridden, coversOwn, hidden, isDefault } = personality;
  const when = (holds: boolean, item: MenuItem) => (holds ? [item] : []);
  return [
    ...when(!hidden, {
      label: 'Chat with it',
      icon: MessageCircle,
      onSelect: () => navigate(`/chat?personality=${id}`),
    }),
    ...when(source !== 'FILE', {
      label: 'Edit',
      icon: Pencil,
      onSelect: () => navigate(`/personalities/${id}`),
    }),
    { label: 'Duplicate', icon: Copy, onSelect: () => navigate(newPersonalityPath(id)) },
    ...when(!hidden, {
      label: isDefault ? 'Stop using for new chats' : 'Use for new chats',
      icon: Star,
      onSelect: () => actions.setDefault(isDefault ? null : personality),
    }),
    ...when(place?.isFirst === false, {
      label: 'Move up',
      icon: ChevronUp,
      onSelect: () => place?.step(id, -1),
    }),
    ...when(place?.isLast === false, {
      label: 'Move down',
      icon: ChevronDown,
      onSelect: () => place?.step(id, 1),
    }),
    {
      label: hidden ? 'Show' : 'Hide',
      icon: hidden ? Eye : EyeOff,
      onSelect: () => actions.setHidden(personality, !hidden),
    },
    { label: 'Export', icon: Download, onSelect: () => startDownload(exportPath(id)) },
    ...when(source === 'BUILT_IN' && overridden, {
      label: 'Restore the original',
      icon: RotateCcw,
      onSelect: () => actions.restore(personality),
    }),
    ...when(source === 'OWN' || coversOwn, {
      label: coversOwn ? 'Delete yours' : 'Delete',
      icon: Trash,
      dangerous: true,
      onSelect: () => actions.remove(personality),
    }),
  ];
}
