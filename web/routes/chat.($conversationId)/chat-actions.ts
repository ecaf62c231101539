import { type MutableRefObject, type RefObject, useMemo } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatPersonality, Message } from '../../chat/chat-documents.ts';
import type { Turn } from '../../chat/chat-request.ts';
import { createDraft, type Draft, pageStorages } from '../../chat/draft.ts';
import { contendersOf } from '../../chat/lineup.ts';
import { focusField } from '../../components/composer/focus-field.ts';

/**
 * What messages offer. The functions stay the same as long as the chat and the personalities do, so that no message
 * re-renders because of them.
 */
export interface ChatActions {
  /** Asks everyone who is lined up, or the chosen personality. */
  ask(turn: Turn): void;
  edit(message: Message, content: string): void;
  /** The unfinished edit of a question, kept by this tab: another one may edit it, too. */
  draftOf(messageId: string): Draft;
  /** Another answer, by everyone who is lined up or by the chosen personality. */
  another(questionId: string): void;
  /** Asks the same again, of the chosen personality alone. */
  answerAgain(questionId: string, variantId?: string): void;
  continueAnswer(messageId: string): void;
  turnTo(messageId: string): void;
  /** Shows the answers to a question side by side; null returns to one branch. */
  compare(questionId: string | null): void;
}

export function useChatActions(
  chat: Chat,
  personalities: readonly ChatPersonality[],
  field: RefObject<HTMLTextAreaElement>,
  follows: MutableRefObject<boolean>,
): ChatActions {
  return useMemo(() => {
    // The button just pressed disappears while the answer arrives; the focus moves to where the next question is typed.
    const askOne = (turn: Turn, variantId?: string) => {
      chat.ask(turn, variantId === undefined ? {} : { variantId });
      focusField(field.current);
    };
    const ask = (turn: Turn) => {
      const [first, ...others] = contendersOf(chat.read(), personalities);
      if (first === undefined) return askOne(turn);
      chat.ask(turn, first, others);
      focusField(field.current);
    };
    return {
      ask,
      edit: (message, content) => ask({ kind: 'edit', messageId: message.id, content }),
      draftOf: (messageId) => createDraft(pageStorages.slice(0, 1), messageId, '', !chat.read().temporary),
      another: (messageId) => ask({ kind: 'answer', messageId }),
      answerAgain: (messageId, variantId) => askOne({ kind: 'answer', messageId }, variantId),
      continueAnswer: (messageId) => askOne({ kind: 'continue', messageId }),
      turnTo(messageId) {
        chat.turnTo(messageId);
        // The reader wants to see this version, not the end of its branch. Where it is the end, the arrow stays in place.
        if (chat.read().leafId !== messageId) follows.current = false;
      },
      compare(questionId) {
        follows.current = false;
        chat.compare(questionId);
      },
    };
  }, [chat, personalities, field, follows]);
}
