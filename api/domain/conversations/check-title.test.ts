import { expect, test } from 'vitest';
import { checkTitle } from './check-title.ts';

test.each([
  ['Colour of the sky', 'Colour of the sky'],
  ['invoice\u202egnp.exe', 'invoicegnp.exe'],
  ['\u2066A\u2069 \u001b[31mb\tc', 'A [31mb c'],
  ['שלום \u200fעולם', 'שלום \u200fעולם'],
  ['👩‍🚀', '👩‍🚀'],
])('the title %j is stored as %j', (given, stored) => {
  expect(checkTitle('title', given)).toBe(stored);
});

test.each(['', ' ', '\u202e', '\u001b \u2066', '\u200b', '\u3164', '\u2800', '\u{e0067}\ufe0f'])(
  'the title %j, of which nothing is seen, is refused',
  (given) => {
    expect(() => checkTitle('title', given)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', facts: expect.objectContaining({ field: 'title' }) }),
    );
  },
);
