import { createHash } from 'node:crypto';
import type { Conversation } from '../conversations/records.ts';
import type { FiledChat } from './chat-file.ts';

export interface ChatIds {
  readonly conversationId: string;
  readonly messageIds: readonly string[];
  readonly generationIds: readonly string[];
}

export function chatIds({ conversation, messages }: FiledChat): ChatIds {
  return {
    conversationId: conversation.id,
    messageIds: messages.map(({ id }) => id),
    generationIds: messages.flatMap(({ answer }) => answer?.generationId ?? []),
  };
}

/** The id that `withOtherIds` gives a chat. */
export function otherConversationId({ id, createdAt }: Conversation, salt: string): string {
  return otherId(`${salt} ${id} ${id}`, createdAt);
}

/**
 * The same chat under ids derived from its own and `salt`, so that a repeated import recognises it. They sort by time,
 * as all ids do.
 */
export function withOtherIds({ conversation, messages }: FiledChat, salt: string): FiledChat {
  const other = (id: string, at: number) => otherId(`${salt} ${conversation.id} ${id}`, at);
  const id = otherConversationId(conversation, salt);
  const ids = new Map(messages.map((message) => [message.id, other(message.id, message.createdAt)]));
  const renamed = (messageId: string | null) => (messageId === null ? null : (ids.get(messageId) ?? null));
  return {
    conversation: { ...conversation, id, activeLeafId: renamed(conversation.activeLeafId) },
    messages: messages.map((message) => ({
      ...message,
      id: renamed(message.id) ?? '',
      conversationId: id,
      parentId: renamed(message.parentId),
      answer: message.answer && {
        ...message.answer,
        generationId: other(message.answer.generationId, message.createdAt),
      },
    })),
  };
}

/** A UUID of version 8 (RFC 9562 §5.8), beginning with the time of creation. */
function otherId(seed: string, at: number): string {
  const hash = createHash('sha256').update(seed).digest('hex');
  const time = at.toString(16).padStart(12, '0').slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
