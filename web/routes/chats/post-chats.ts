import type { PostChats } from './import-chats.ts';
import { readImportAnswer } from './read-import-answer.ts';

/** Sends a document of chats to the hub of this page. */
export const postChats: PostChats = async (body) => {
  const response = await fetch('/api/chats', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return readImportAnswer(response);
};
