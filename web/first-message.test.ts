import { expect, test } from 'vitest';
import { newRequestId, parseFirstMessage } from './first-message.ts';

test('a kept question survives the way through JSON', () => {
  const message = { requestId: 'r', personalityId: 'claude', variantId: null, content: 'Why?' };
  expect(parseFirstMessage(JSON.parse(JSON.stringify(message)))).toEqual(message);
});

test('what is not a question is refused', () => {
  for (const value of [null, 'text', [], {}, { requestId: 'r', personalityId: 'claude', content: 7 }]) {
    expect(parseFirstMessage(value)).toBeNull();
  }
});

test('request ids are long and differ', () => {
  const ids = Array.from({ length: 100 }, newRequestId);
  expect(new Set(ids).size).toBe(100);
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
});
