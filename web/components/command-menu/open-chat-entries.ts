import type { ListedConversation } from '../../conversations/conversation-documents.ts';
import type { OpenChat } from './menu-contents.ts';
import { type MenuEntry, plain } from './menu-entries.ts';

/** What can be done with the open chat, as its options in the list offer it. `onRename` asks for the name. */
export function openChatEntries(
  conversation: ListedConversation,
  { actions, say }: OpenChat,
  onRename: () => void,
): readonly MenuEntry[] {
  const { title, pinned, archived } = conversation;
  return [
    { ...plain, id: 'rename', label: 'Rename this chat', stays: true, run: onRename },
    {
      ...plain,
      id: 'pin',
      label: pinned ? 'Unpin this chat' : 'Pin this chat',
      run() {
        void actions.setPinned(conversation, !pinned).then((isDone) => {
          if (isDone) say(`${pinned ? 'Unpinned' : 'Pinned'} “${title}”`);
        });
      },
    },
    {
      ...plain,
      id: 'archive',
      label: archived ? 'Unarchive this chat' : 'Archive this chat',
      run: () => actions.setArchived(conversation, !archived),
    },
    { ...plain, id: 'delete', label: 'Delete this chat', run: () => actions.remove(conversation) },
  ];
}
