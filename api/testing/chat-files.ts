import { wireStart } from './chat-wire.ts';
import { followChat } from './follow-chat.ts';
import { openSocketReader } from './open-socket-reader.ts';
import type { TestApp } from './start-test-app.ts';

/** What an import reports about one chat. */
interface WireImportedChat {
  readonly id: string | null;
  readonly title: string | null;
  readonly outcome: string;
  readonly conversationId: string | null;
  readonly error: { readonly code: string; readonly field: string | null } | null;
}

/** Asks and waits for the answer, in a new chat or in an existing one. */
export async function askToEnd(app: TestApp, question: string, target?: object): Promise<string> {
  const start = wireStart(question, { variantId: 'fast', ...(target && { target }) });
  const chat = await followChat({ url: app.url, open: openSocketReader, input: { start }, resume: 'simple' });
  return chat.conversationId ?? '';
}

export async function readFile(app: TestApp, path: string): Promise<string> {
  const response = await fetch(new URL(path, app.url));
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return text;
}

/** Sends a document unchanged. */
export function postChats(
  app: TestApp,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(new URL('/api/chats', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
}

export async function importChats(app: TestApp, body: string): Promise<readonly WireImportedChat[]> {
  const response = await postChats(app, body);
  const answer = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer.chats;
}

/** The document without its export time, the only part that differs between exports. */
export function undated(document: string): string {
  return document.replace(/"exportedAt":"[^"]*"/, '');
}
