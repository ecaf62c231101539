import { expect, test } from 'vitest';
import type { ChatRequest } from './chat-request.ts';
import { createTabMemory } from './tab-memory.ts';
import { createMemoryStorage } from './testing/memory-storage.ts';

/** The tab memory of a page at this entry of the tab's history. */
const memoryOf = (storage: Storage, visit = 'here') =>
  createTabMemory(
    () => storage,
    () => visit,
  );

const request: ChatRequest = {
  requestId: 'r',
  personalityId: 'gpt',
  variantId: null,
  conversationId: null,
  turn: { kind: 'send', content: 'Why?', parentId: null },
  since: 1_000,
};

test('a turn is kept for its own chat until it is forgotten', () => {
  const { storage } = createMemoryStorage();
  const memory = memoryOf(storage);
  memory.keep(request);
  expect(memory.kept(null, 2_000, false)).toEqual(request);
  expect(memory.kept('other', 2_000, false)).toBeNull();
  memory.forget('r');
  expect(memory.kept(null, 2_000, true)).toBeNull();
});

test('a turn that was taken up comes back by a reload of its page, not by another way to a new chat', () => {
  const { storage } = createMemoryStorage();
  const memory = memoryOf(storage);
  memory.keep(request);
  memory.taken(request, 'conversation');
  expect(memory.kept(null, 2_000, true)).toEqual(request);
  expect(memory.kept(null, 2_000, false)).toBeNull();
  expect(memory.kept(null, 2_000, true)).toBeNull();
});

test('a turn comes back where it was asked, not in the next new chat of the tab', () => {
  const { storage } = createMemoryStorage();
  memoryOf(storage).keep(request);
  expect(memoryOf(storage, 'there').kept(null, 2_000, true)).toBeNull();
  expect(memoryOf(storage).kept(null, 2_000, true)).toEqual(request);
});

test('a reload that began before the new chat had its address finds the turn, whatever its entry is called now', () => {
  const { storage } = createMemoryStorage();
  const memory = memoryOf(storage);
  memory.keep(request);
  memory.taken(request, 'conversation');
  const later = memoryOf(storage, 'there');
  expect(later.kept(null, 2_000, true)).toEqual(request);
});

test('while there are others to ask, any reload of the chat goes on with them', () => {
  const { storage } = createMemoryStorage();
  const memory = memoryOf(storage);
  const several = { ...request, others: [{ requestId: 'o', personalityId: 'claude', variantId: 'fast' }] };
  memory.keep(several);
  memory.taken(several, 'conversation');
  expect(memoryOf(storage, 'there').kept('conversation', 2_000, true)).toEqual(several);
  memory.taken({ ...request, requestId: 'o', others: [] }, 'conversation');
  expect(memory.kept(null, 2_000, true)).toEqual(several);
  expect(memory.kept('conversation', 2_000, true)).toBeNull();
});

test('nothing is left of a turn that was taken up once its chat, or any other, is opened', () => {
  for (const opened of ['conversation', 'other']) {
    const { storage, kept } = createMemoryStorage();
    const memory = memoryOf(storage);
    memory.keep(request);
    memory.taken(request, 'conversation');
    expect(memory.kept(opened, 2_000, true)).toBeNull();
    expect(kept.size).toBe(0);
  }
});

test('a turn in a stored chat is done with once it was taken up', () => {
  const memory = memoryOf(createMemoryStorage().storage);
  memory.keep({ ...request, conversationId: 'conversation' });
  memory.taken(request, 'conversation');
  expect(memory.kept('conversation', 2_000, true)).toBeNull();
});

test('what becomes of one turn changes nothing about another that was kept since', () => {
  const memory = memoryOf(createMemoryStorage().storage);
  const later = { ...request, requestId: 'later', conversationId: 'conversation' };
  memory.keep(request);
  memory.keep(later);
  memory.taken(request, 'named');
  expect(memory.kept('conversation', 2_000, false)).toEqual(later);
  memory.forget('r');
  expect(memory.kept('conversation', 2_000, false)).toEqual(later);
  memory.forget('later');
  expect(memory.kept('conversation', 2_000, false)).toBeNull();
});

test('nobody waits for a turn of ten minutes ago', () => {
  const { storage } = createMemoryStorage();
  const memory = memoryOf(storage);
  memory.keep(request);
  expect(memory.kept(null, 601_000, true)).toBeNull();
});

test.each([
  '',
  'no json',
  'null',
  '[]',
  '{"request":{}}',
  '{"request":{"requestId":"r","turn":{"kind":"delete"}}}',
])('what others wrote is ignored: %j', (text) => {
  const { storage } = createMemoryStorage({ 'modelhub:pending-turn': text });
  const memory = memoryOf(storage);
  expect(memory.kept(null, 0, true)).toBeNull();
});

test('a browser that forbids storage only forgets', () => {
  const memory = createTabMemory(
    () => {
      throw new Error('denied');
    },
    () => 'here',
  );
  memory.keep(request);
  expect(memory.kept(null, 0, true)).toBeNull();
  memory.taken(request, 'conversation');
  memory.forget('r');
});
