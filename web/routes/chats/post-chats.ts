import type { PostChats } from './import-chats.ts';
import { readImportAnswer } from './read-import-answer.ts';

/** Sends a document of chats to this page's hub. */
export const postChats: PostChats = async (body) => {
  const response = await fetch('/api/chats', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return readImportAnswer(response);
};
