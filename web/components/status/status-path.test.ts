import { expect, test } from 'vitest';
import { pathMarks } from './status-path.tsx';

const marks = (cause: Parameters<typeof pathMarks>[0]) =>
  pathMarks(cause)
    .map((mark) => ({ passed: '·', broken: 'x', unknown: '?' })[mark])
    .join('');

test('a question passes every station up to the one that breaks, and nothing is known beyond it', () => {
  expect(marks('NONE')).toBe('······');
  expect(marks('HUB')).toBe('·x????');
  expect(marks('NETWORK')).toBe('··x???');
  expect(marks('KEY')).toBe('···x??');
  expect(marks('ACCOUNT')).toBe('····x?');
});

test('an upstream that fails may not have looked at key and account', () => {
  expect(marks('UPSTREAM')).toBe('···??x');
});

test('what cannot be told is shown as unknown from the network on', () => {
  expect(marks('UNKNOWN')).toBe('··????');
});

test('a page that lost its hub knows nothing beyond the way there', () => {
  expect(marks('PAGE')).toBe('·x????');
});
