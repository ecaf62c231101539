import { expect, test } from 'vitest';
import type { TextRange } from '../conversations/conversation-store.ts';
import { cutExcerpt, mostMatches } from './cut-excerpt.ts';

/** The excerpt around the first `tea`, with every `tea` a match. */
function excerptOf(text: string) {
  const found = [...text.matchAll(/tea/g)].map(({ index }): TextRange => ({ start: index, end: index + 3 }));
  return cutExcerpt(text, found[0]?.start ?? 0, found);
}

test('a short text stays as it is, but on one line', () => {
  expect(excerptOf(' \r\n\tHot  tea\u0000or\n\n\n tea?\n')).toEqual({
    text: 'Hot tea or tea?',
    matches: [
      { start: 4, end: 7 },
      { start: 11, end: 14 },
    ],
  });
});

test('a text is cut between words on both sides of what was found', () => {
  const excerpt = excerptOf(`${'before '.repeat(99)}tea${' behind'.repeat(99)}`);

  expect(excerpt?.text).toBe(`…${'before '.repeat(4)}tea${' behind'.repeat(12)}…`);
  expect(excerpt?.matches).toEqual([{ start: 29, end: 32 }]);
});

test('a long word is cut, also where it was found as a whole', () => {
  const text = `${'x'.repeat(5_000)} tea${'y'.repeat(5_000)}`;

  const excerpt = cutExcerpt(text, 5_001, [{ start: 5_001, end: text.length }]);

  expect(excerpt?.text).toMatch(/^…tea(y+)…$/);
  expect(excerpt?.text.length).toBeLessThan(125);
  expect(excerpt?.matches).toEqual([{ start: 1, end: (excerpt?.text.length ?? 0) - 1 }]);
});

test.each(['👍🏽', '👨‍👩‍👧‍👦', '🇩🇪', 'é\u0302\u0323', 'नि', '각', '𠮷'])(
  'nothing that people see as one character is cut in two: %s',
  (character) => {
    for (let shift = 0; shift < character.length + 2; shift++) {
      const excerpt = excerptOf(`${'x'.repeat(shift)}${character.repeat(200)}tea${character.repeat(200)}`);

      const rest = excerpt?.text.replace('tea', '').replaceAll('…', '') ?? 'none';
      expect(rest.replaceAll(character, '').trim()).toBe('');
      expect(excerpt?.text).toMatch(/^…[^…]+…$/);
      const [range] = excerpt?.matches ?? [];
      expect(excerpt?.text.slice(range?.start, range?.end)).toContain('tea');
    }
  },
);

test('what was found takes along the marks that belong to its last character', () => {
  expect(excerptOf('tea\u20DD and')).toEqual({ text: 'tea\u20DD and', matches: [{ start: 0, end: 4 }] });
});

test('a character longer than an excerpt cannot be shown', () => {
  expect(excerptOf(`tea${'\u0301'.repeat(5_000)}`)?.text ?? null).toBe('te…');
  expect(cutExcerpt(`t${'\u0301'.repeat(5_000)}`, 0, [{ start: 0, end: 1 }])).toBeNull();
});

test('signs are left out, and what was found keeps its place, also around them and in them', () => {
  const text = 'Old **tea** [of tea](tea.html)';
  const found = [
    { start: 0, end: 9 },
    { start: 16, end: 19 },
    { start: 21, end: 24 },
  ];
  const signs = [
    { start: 4, end: 6 },
    { start: 9, end: 11 },
    { start: 12, end: 13 },
    { start: 19, end: 30 },
  ];

  expect(cutExcerpt(text, 0, found.slice(0, 2), signs)).toEqual({
    text: 'Old tea of tea',
    matches: [
      { start: 0, end: 7 },
      { start: 11, end: 14 },
    ],
  });
  expect(cutExcerpt(text, 0, found, signs)?.text).toBe('Old tea of tea](tea.html)');
});

test('indented lines leave room for what stands around', () => {
  const excerpt = excerptOf(`if (cup) {\n${' '.repeat(230)}tea();\n${' '.repeat(220)}}\n`);

  expect(excerpt?.text).toBe('…(cup) { tea(); }');
});

test('what touches is found as one, and no line has more than are allowed', () => {
  const found = Array.from({ length: 40 }, (_, index) => ({ start: index * 2, end: index * 2 + 1 }));
  const touching = [
    { start: 0, end: 2 },
    { start: 2, end: 3 },
    { start: 1, end: 4 },
  ];

  expect(cutExcerpt('a '.repeat(40), 0, found)?.matches).toHaveLength(mostMatches);
  expect(cutExcerpt('abcdef', 0, touching)?.matches).toEqual([{ start: 0, end: 4 }]);
});
