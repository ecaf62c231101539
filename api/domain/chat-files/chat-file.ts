import type { Answer, Conversation, Message } from '../conversations/records.ts';

/** How a file of chats identifies itself (docs/chat-export.md). */
export const fileFormat = 'modelhub-chats';
export const fileVersion = 1;

/** A whole chat as read from a file: parents before children. */
export interface FiledChat {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
}

/** An answer as written in a file. `prompt`: index of its system prompt in the chat's list of prompts. */
export type FiledAnswer = Omit<Answer, 'personality'> & {
  readonly personality: { readonly id: string; readonly name: string; readonly prompt: number };
};

/** A chat whose messages are read while it is written. */
export interface OpenedChat<Item extends Message> {
  readonly conversation: Conversation;
  readonly messages: AsyncIterable<Item>;
}
