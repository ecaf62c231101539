import { useNavigate } from '@remix-run/react';
import { useEffect, useMemo, useRef } from 'react';
import { useClient } from 'urql';
import type { Chat } from '../../chat/chat.ts';
import { isUnasked } from '../../chat/shown-turns.ts';
import type { ConversationActions } from '../../components/sidebar/chat-rows.tsx';
import { useToast } from '../../components/use-toast.tsx';
import {
  DeleteConversation,
  type ListedConversation,
  RestoreConversation,
  UpdateConversation,
} from '../../conversations/conversation-documents.ts';
import type { UpdateConversationInput } from '../../graphql/__generated__/graphql.ts';
import { unanswered } from '../../graphql/unanswered.ts';
import type { Conversations } from './use-conversations.ts';

interface WorkspaceActions extends ConversationActions {
  /** Restores a chat that was deleted within the last hour; false, with a message, if that fails. */
  restore(conversationId: string): Promise<boolean>;
}

/** What can be done with chats. Changes show at once, and are reverted with a message if the hub does not make them. */
export function useConversationActions(
  conversations: Conversations,
  chat: Chat,
): ReturnType<typeof useToast> & { readonly actions: WorkspaceActions } {
  const client = useClient();
  const navigate = useNavigate();
  /** The open chat; null once the page has been left. */
  const open = useRef<Chat | null>(null);
  useEffect(() => {
    open.current = chat;
    return () => {
      open.current = null;
    };
  }, [chat]);
  const { toast, say } = useToast();

  const actions = useMemo<WorkspaceActions>(() => {
    const show = (conversation: ListedConversation) =>
      conversations.take({ conversationId: conversation.id, conversation });

    async function update(
      before: ListedConversation,
      changes: Omit<UpdateConversationInput, 'conversationId' | 'activeLeafId'>,
      after: ListedConversation,
    ): Promise<boolean> {
      show(after);
      const input = { conversationId: before.id, ...changes };
      const { data } = await client.mutation(UpdateConversation, { input });
      const result = data?.updateConversation;
      if (result?.__typename === 'ConversationPayload') {
        show(result.conversation);
        return true;
      }
      undone(before, result);
      return false;
    }

    /** Only the hub knows what became of a change that it did not answer. */
    function undone(before: ListedConversation, refusal: { readonly title: string } | undefined): void {
      show(before);
      if (refusal === undefined) conversations.refresh();
      say(refusal?.title ?? unanswered);
    }

    /** Whether the page is where deleting the open chat led. Whoever has moved on since stays there. */
    function isInUnusedChat(): boolean {
      const state = open.current?.read();
      return state !== undefined && state.conversationId === null && !state.temporary && isUnasked(state);
    }

    async function restore(id: string): Promise<boolean> {
      const { data } = await client.mutation(RestoreConversation, { input: { conversationId: id } });
      const result = data?.restoreConversation;
      if (result?.__typename === 'ConversationPayload') {
        show(result.conversation);
        return true;
      }
      say(result === undefined ? unanswered : 'This chat can no longer be restored.');
      return false;
    }

    return {
      restore,
      rename: (conversation, title) => update(conversation, { title }, { ...conversation, title }),
      setPinned: (conversation, pinned) => update(conversation, { pinned }, { ...conversation, pinned }),
      async setArchived(conversation, archived) {
        const after = { ...conversation, archived };
        if (!(await update(conversation, { archived }, after))) return;
        say(`${archived ? 'Archived' : 'Unarchived'} ${quoted(conversation)}`, {
          label: 'Undo',
          about: rowOf(conversation),
          async run() {
            if (await update(after, { archived: !archived }, conversation)) say('Undone.');
          },
        });
      },
      async remove(conversation) {
        const { id } = conversation;
        const wasOpen = open.current?.read().conversationId === id;
        if (wasOpen) navigate('/chat');
        conversations.take({ conversationId: id, conversation: null });
        const { data } = await client.mutation(DeleteConversation, { input: { conversationId: id } });
        const result = data?.deleteConversation;
        // If someone else has just deleted it, it is deleted all the same.
        if (result === undefined || (result.__typename === 'ApiError' && result.code !== 'NOT_FOUND')) {
          return undone(conversation, result);
        }
        say(`Deleted ${quoted(conversation)}`, {
          label: 'Undo',
          about: wasOpen ? questionField : rowOf(conversation),
          async run() {
            if (!(await restore(id))) return;
            say('Undone.');
            if (wasOpen && isInUnusedChat()) navigate(`/chat/${id}`);
          },
        });
      },
    };
  }, [client, conversations, navigate, say]);

  return { actions, toast, say };
}

const questionField = 'textarea[aria-label="Your question"]';

function rowOf({ id }: ListedConversation): string {
  return `[data-row="${id}"] a`;
}

function quoted({ title }: ListedConversation): string {
  return `“${title}”`;
}
