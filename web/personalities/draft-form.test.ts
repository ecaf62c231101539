import { expect, test } from 'vitest';
import { avatarOf, emptyForm, toDraft, toForm } from './draft-form.ts';
import { collisions, isSameForm, rebased } from './form-changes.ts';
import { fieldOf, inFormWords } from './form-refusal.ts';
import { pirate } from './testing/pirate.ts';

test('what is opened and saved as it is stays as it is', () => {
  expect(toDraft(toForm(pirate))).toEqual({
    name: 'Pirate',
    tagline: 'Ahoy',
    accent: 30,
    avatar: '',
    greeting: 'Ahoy.',
    starters: ['What is a knot?', 'Where is north?'],
    systemPrompt: 'Talk like a pirate.',
    defaultVariantId: 'fast',
    verbosity: 'LOW',
    parameters: { temperature: 0.5, topP: null, maxCompletionTokens: 400 },
  });
});

test('blank and repeated lines are no starters, a comma is a decimal point where there may be one, and what is no number is refused by the hub', () => {
  const typed = { ...emptyForm, starters: '\n a \n\nb\na\n', temperature: '0,7', topP: 'much' };
  expect(toDraft({ ...typed, maxCompletionTokens: '1.5' })).toMatchObject({
    starters: ['a', 'b'],
    parameters: { temperature: 0.7, topP: -1, maxCompletionTokens: -1 },
  });
  expect(toDraft({ ...emptyForm, temperature: '０．７' }).parameters?.temperature).toBe(0.7);
});

test.each([
  ['16000', 16_000],
  ['16,000', 16_000],
  ['16.000', 16_000],
  [' 16 000 ', 16_000],
  ['400', 400],
  ['４００', 400],
  ['1,234,567', 1_234_567],
  ['', null],
  ['16,00', -1],
  ['1,234.567', -1],
  ['16,', -1],
  ['1e3', -1],
  ['0x10', -1],
  ['-5', -1],
])('%s tokens mean %s', (typed, meant) => {
  const { parameters } = toDraft({ ...emptyForm, maxCompletionTokens: typed });
  expect(parameters?.maxCompletionTokens).toBe(meant);
});

test('a refusal is told at its field', () => {
  expect(fieldOf('input.draft.starters[2]')).toEqual(['starters']);
  expect(fieldOf('input.draft.parameters.topP')).toEqual(['topP']);
  expect(fieldOf('input.start.tryOut.avatar')).toEqual(['avatar']);
  expect(fieldOf('input.draft')).toEqual([]);
  expect(fieldOf(null)).toEqual([]);
});

test('a refusal speaks of a field by its label', () => {
  expect(inFormWords('The avatar must be exactly one emoji.')).toBe('The emoji must be exactly one emoji.');
  expect(inFormWords('The prompt is empty.')).toBe('The text of the instructions is empty.');
  expect(inFormWords('The token limit must be a whole number.')).toBe(
    'The maximum tokens per answer must be a whole number.',
  );
  for (const same of [
    'The top p must be from 0 to 1.',
    'The name is empty.',
    'The avatar is here. The avatar is',
  ])
    expect(inFormWords(same)).toBe(same.replace('The avatar', 'The emoji'));
});

test('what was changed here is put upon what was changed elsewhere meanwhile', () => {
  const before = toForm(pirate);
  const elsewhere = { ...before, tagline: 'Elsewhere', name: 'Elsewhere' };
  expect(rebased({ ...before, name: 'Here', topP: '1' }, before, elsewhere)).toEqual({
    ...before,
    name: 'Here',
    tagline: 'Elsewhere',
    topP: '1',
  });
});

test('only what was changed to two different texts collides', () => {
  const before = toForm(pirate);
  const form = { ...before, name: 'Here', tagline: 'Both ', greeting: 'Here', accent: 1 };
  const now = { ...before, name: 'There', tagline: 'Both', systemPrompt: 'There', accent: 2 };
  expect(collisions(form, before, now)).toEqual(['name', 'accent']);
});

test('a form is unsaved as soon as one field differs', () => {
  expect(isSameForm(toForm(pirate), toForm(pirate))).toBe(true);
  expect(isSameForm(toForm(pirate), { ...toForm(pirate), topP: '1' })).toBe(false);
});

test('what is no emoji yet is not shown as one', () => {
  const shown = ['🦜', ' 🏴‍☠️ ', '🇳🇱', '1️⃣', 'ab', '', '<svg>'].map((avatar) =>
    avatarOf({ ...emptyForm, avatar }),
  );
  expect(shown).toEqual(['🦜', '🏴‍☠️', '🇳🇱', '1️⃣', null, null, null]);
});
