import { expect, test } from 'vitest';
import { pirateDraft, plainDraft } from '../../testing/personality-drafts.ts';
import { checkDraft, longest, type UncheckedDraft } from './check-draft.ts';

const fieldsOf = (changes: Partial<UncheckedDraft>) =>
  checkDraft({ ...plainDraft, ...changes }).problems.map(({ code, facts }) => `${code} ${facts.field}`);

test('a complete draft is kept as it is', () => {
  expect(checkDraft(pirateDraft)).toEqual({ draft: pirateDraft, problems: [] });
});

test('what is left out is empty, space around texts and repeated starters are dropped, and the hue follows from the name', () => {
  const { draft, problems } = checkDraft({
    ...plainDraft,
    name: ' Plain ',
    avatar: '',
    starters: ['One?', ' One? '],
    systemPrompt: '\ufeff\r\nBe plain.\r\n\tAlways.\r\n\n',
  });
  const again = checkDraft({ ...plainDraft, systemPrompt: 'Other' }).draft;

  expect(problems).toEqual([]);
  expect(draft).toEqual({
    ...plainDraft,
    tagline: '',
    greeting: '',
    starters: ['One?'],
    accent: again.accent,
    defaultVariantId: 'balanced',
    systemPrompt: 'Be plain.\n\tAlways.',
  });
});

test('texts may be as long as they may be, and no longer', () => {
  for (const [field, most] of Object.entries({
    name: 60,
    tagline: 80,
    greeting: 500,
    systemPrompt: 32_000,
  })) {
    expect(fieldsOf({ [field]: 'x'.repeat(most) })).toEqual([]);
    expect(fieldsOf({ [field]: 'x'.repeat(most + 1) })).toEqual([`TOO_LONG ${field}`]);
  }
  expect(fieldsOf({ starters: Array(8).fill('x'.repeat(longest.starter)) })).toEqual([]);
  expect(fieldsOf({ starters: Array(9).fill('x') })).toEqual(['BAD_INPUT starters']);
  expect(fieldsOf({ starters: ['x', 'x'.repeat(201), ' '] })).toEqual([
    'TOO_LONG starters[1]',
    'BAD_INPUT starters[2]',
  ]);
});

test.each([
  ['a line break', 'a\nb'],
  ['a line separator', 'a\u2028b'],
  ['a NUL', 'a\0b'],
  ['a tabulator', 'a\tb'],
  ['an escape', 'a\u001b[31mb'],
  ['a control character of old', 'a\u0085b'],
  ['an override of direction', 'a\u202eb'],
  ['an isolate', 'a\u2066b'],
  ['half a character', 'a\ud800b'],
])('%s is refused in every text of one line', (_name, text) => {
  for (const field of ['name', 'tagline', 'greeting']) {
    expect(fieldsOf({ [field]: text })).toEqual([`BAD_INPUT ${field}`]);
  }
  expect(fieldsOf({ starters: [text] })).toEqual(['BAD_INPUT starters[0]']);
});

test('a name must show something, and a prompt must say something', () => {
  for (const name of ['', '  ', '\u200b\u200d', '\u0301'])
    expect(fieldsOf({ name })).toEqual(['BAD_INPUT name']);
  for (const name of ['Größe', '海賊', '🏴‍☠️', '<b>x</b>', 'שלום']) expect(fieldsOf({ name })).toEqual([]);
  for (const systemPrompt of ['', ' \n', 'a\0b', 'a\ud800', 'a\u001bb'])
    expect(fieldsOf({ systemPrompt })).toEqual(['BAD_INPUT systemPrompt']);
});

test('an avatar is one emoji of the kind that everybody can show, and nothing else', () => {
  for (const avatar of ['🦊', '❤️', '👩🏽‍🚀', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇳🇱', '1️⃣', null, '']) {
    expect(fieldsOf({ avatar }), avatar ?? 'null').toEqual([]);
  }
  for (const avatar of ['a', '1', '🦊🦊', '🦊a', '<svg onload=alert(1)>', '\u202e', '👩‍', '🏴‍☠️\u200d', '❤']) {
    expect(fieldsOf({ avatar }), avatar).toEqual(['BAD_INPUT avatar']);
  }
});

test('numbers and choices must be among those that there are, and everything that is wrong is told at once', () => {
  expect(
    fieldsOf({
      name: '',
      accent: 360,
      defaultVariantId: 'best',
      verbosity: 'LOUD',
      parameters: { temperature: 2.1, topP: -0.1, maxCompletionTokens: 0 },
    }),
  ).toEqual([
    'BAD_INPUT name',
    'BAD_INPUT accent',
    'BAD_INPUT defaultVariantId',
    'BAD_INPUT verbosity',
    'BAD_INPUT parameters.temperature',
    'BAD_INPUT parameters.topP',
    'BAD_INPUT parameters.maxCompletionTokens',
  ]);
  for (const accent of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(fieldsOf({ accent })).toEqual(['BAD_INPUT accent']);
});
