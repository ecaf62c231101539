import { useMemo } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { Message } from '../../chat/chat-documents.ts';

/** What messages offer, the same functions for as long as the chat lives, so that none renders again because of them. */
export interface ChatActions {
  edit(message: Message, content: string): void;
  answerAgain(questionId: string, variantId?: string): void;
  continueAnswer(messageId: string): void;
  turnTo(messageId: string): void;
}

export function useChatActions(chat: Chat): ChatActions {
  return useMemo(
    () => ({
      edit: (message, content) => chat.ask({ kind: 'edit', messageId: message.id, content }),
      answerAgain: (messageId, variantId) => chat.ask({ kind: 'answer', messageId }, variantId),
      continueAnswer: (messageId) => chat.ask({ kind: 'continue', messageId }),
      turnTo: (messageId) => chat.turnTo(messageId),
    }),
    [chat],
  );
}
