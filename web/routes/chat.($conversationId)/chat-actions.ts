import { type MutableRefObject, type RefObject, useMemo } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatPersonality, Message } from '../../chat/chat-documents.ts';
import type { Turn } from '../../chat/chat-request.ts';
import { createDraft, type Draft, pageStorages } from '../../chat/draft.ts';
import { contendersOf } from '../../chat/lineup.ts';
import { focusField } from '../../components/composer/focus-field.ts';

/** What messages offer: the same functions while the chat and the personalities are, so that none renders again because of them. */
export interface ChatActions {
  /** Asks everybody who is lined up, or the one who is chosen. */
  ask(turn: Turn): void;
  edit(message: Message, content: string): void;
  /** What a question was being edited to when it was left. */
  draftOf(messageId: string): Draft;
  /** Another answer, by everybody who is lined up or by the one who is chosen. */
  another(questionId: string): void;
  /** The same once more, by the one who is chosen. */
  answerAgain(questionId: string, variantId?: string): void;
  continueAnswer(messageId: string): void;
  turnTo(messageId: string): void;
  /** Shows the answers to a question side by side; null: one branch again. */
  compare(questionId: string | null): void;
}

export function useChatActions(
  chat: Chat,
  personalities: readonly ChatPersonality[],
  field: RefObject<HTMLTextAreaElement>,
  follows: MutableRefObject<boolean>,
): ChatActions {
  return useMemo(() => {
    // What was pressed disappears while the answer comes; the focus goes where the next question is typed.
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
      draftOf: (messageId) => createDraft(pageStorages, messageId, '', !chat.read().temporary),
      another: (messageId) => ask({ kind: 'answer', messageId }),
      answerAgain: (messageId, variantId) => askOne({ kind: 'answer', messageId }, variantId),
      continueAnswer: (messageId) => askOne({ kind: 'continue', messageId }),
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
  }, [chat, personalities, field, follows]);
}
