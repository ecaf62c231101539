import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConversationPage } from '../chat/chat-documents.ts';
import { ConversationList } from '../conversations/conversation-documents.ts';
import { fetchConversation } from '../routes/chat.($conversationId)/load-conversation.ts';
import { firstList } from '../routes/chat.($conversationId)/load-list.ts';
import { browserClient, overSocket } from './client.ts';

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const conversation = { id: 'one', title: 'Why?', activeLeafId: null, messages: { edges: [], pageInfo } };
const conversations = { edges: [], pageInfo };

/** A hub that answers each subscription once. */
class AnsweringSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly readyState = AnsweringSocket.OPEN;
  onopen = () => {};
  onmessage = (_event: { readonly data: string }) => {};

  constructor() {
    queueMicrotask(() => this.onopen());
  }

  send(written: string): void {
    const { type, id } = JSON.parse(written);
    if (type === 'connection_init') this.#tell({ type: 'connection_ack' });
    if (type !== 'subscribe') return;
    this.#tell({ type: 'next', id, payload: { data: { conversations } } });
    this.#tell({ type: 'complete', id });
  }

  close(): void {}

  #tell(message: object): void {
    queueMicrotask(() => this.onmessage({ data: JSON.stringify(message) }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { location: { href: 'http://hub/' }, addEventListener() {} });
  vi.stubGlobal('WebSocket', AnsweringSocket);
  vi.stubGlobal('fetch', async () => Response.json({ data: { conversation } }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a conversation that was opened is kept by its chat, not by the client as well', async () => {
  expect((await fetchConversation('one', null)).stored?.conversation.title).toBe('Why?');
  const { client } = browserClient();
  expect(client.readQuery(ConversationPage, { id: 'one', last: 200, before: null })).toBeNull();
});

test('what is asked over the socket is not kept by the client', async () => {
  const { client } = browserClient();
  const { data } = await client.query(ConversationList, firstList, overSocket);
  expect(data).toEqual({ conversations });
  expect(client.readQuery(ConversationList, firstList)).toBeNull();
});
