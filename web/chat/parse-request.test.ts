import { expect, test } from 'vitest';
import { type ChatRequest, newRequestId, type Turn } from './chat-request.ts';
import { parseRequest } from './parse-request.ts';

const request: ChatRequest = {
  requestId: 'r',
  personalityId: 'claude',
  variantId: null,
  conversationId: null,
  turn: { kind: 'send', content: 'Why?', parentId: null },
  since: 1_000,
};

test('a request of every kind survives the way through JSON', () => {
  const turns: Turn[] = [
    { kind: 'send', content: 'Why?', parentId: 'answer' },
    { kind: 'edit', content: 'How?', messageId: 'question' },
    { kind: 'answer', messageId: 'question' },
    { kind: 'continue', messageId: 'answer' },
  ];
  for (const turn of turns) {
    const asked = { ...request, turn };
    expect(parseRequest(JSON.parse(JSON.stringify(asked)))).toEqual(asked);
  }
});

test('what is not a request is refused', () => {
  const wrong = [{ requestId: 7 }, { since: null }, { turn: { kind: 'send' } }, { turn: { kind: 'stop' } }];
  for (const value of [
    null,
    undefined,
    'text',
    [],
    {},
    ...wrong.map((change) => ({ ...request, ...change })),
  ])
    expect(parseRequest(value)).toBeNull();
});

test('request ids are long and differ', () => {
  const ids = Array.from({ length: 100 }, newRequestId);
  expect(new Set(ids).size).toBe(100);
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
});
