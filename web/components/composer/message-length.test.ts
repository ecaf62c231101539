import { expect, test } from 'vitest';
import { checkLength } from './message-length.ts';

test('empty and blank text is not sent', () => {
  expect(checkLength('').sendable).toBe(false);
  expect(checkLength(' \n\t').sendable).toBe(false);
});

test('the limit is told near it', () => {
  expect(checkLength('x'.repeat(55_999)).words).toBeNull();
  expect(checkLength('x'.repeat(56_000))).toEqual({
    sendable: true,
    words: '56,000 of 64,000 characters',
    over: false,
  });
});

test('text of the limit is sent, text over it is not and says by how much', () => {
  expect(checkLength('x'.repeat(64_000)).sendable).toBe(true);
  expect(checkLength('x'.repeat(64_001))).toEqual({
    sendable: false,
    words: '1 over the limit of 64,000 characters',
    over: true,
  });
});
