import { type MutableRefObject, type RefObject, useMemo } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { Message } from '../../chat/chat-documents.ts';
import type { Turn } from '../../chat/chat-request.ts';
import { focusField } from '../../components/composer/focus-field.ts';

/** What messages offer, the same functions for as long as the chat lives, so that none renders again because of them. */
export interface ChatActions {
  edit(message: Message, content: string): void;
  answerAgain(questionId: string, variantId?: string): void;
  continueAnswer(messageId: string): void;
  turnTo(messageId: string): void;
  /** Shows the answers to a question side by side; null: one branch again. */
  compare(questionId: string | null): void;
}

export function useChatActions(
  chat: Chat,
  field: RefObject<HTMLTextAreaElement>,
  follows: MutableRefObject<boolean>,
): ChatActions {
  return useMemo(() => {
    // What was pressed disappears while the answer comes; the focus goes where the next question is typed.
    const ask = (turn: Turn, variantId?: string) => {
      chat.ask(turn, variantId === undefined ? {} : { variantId });
      focusField(field.current);
    };
    return {
      edit: (message, content) => ask({ kind: 'edit', messageId: message.id, content }),
      answerAgain: (messageId, variantId) => ask({ kind: 'answer', messageId }, variantId),
      continueAnswer: (messageId) => ask({ kind: 'continue', messageId }),
      turnTo(messageId) {
        // What is read is the version here, not the end that it leads to.
        follows.current = false;
        chat.turnTo(messageId);
      },
      compare(questionId) {
        follows.current = false;
        chat.compare(questionId);
      },
    };
  }, [chat, field, follows]);
}
