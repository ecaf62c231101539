import type { Answer, Conversation, Message } from '../conversations/records.ts';

/** What the first lines of a file of chats say (docs/chat-export.md). */
export const fileFormat = 'modelhub-chats';
export const fileVersion = 1;

/** A whole chat as it is taken from a file: parents before children. */
export interface FiledChat {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
}

/** An answer as it stands in a file: its system prompt is one of the chat's, by its place among them. */
export type FiledAnswer = Omit<Answer, 'personality'> & {
  readonly personality: { readonly id: string; readonly name: string; readonly prompt: number };
};
