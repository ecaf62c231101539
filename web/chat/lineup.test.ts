import { expect, test } from 'vitest';
import { contendersOf, inOrder, possibleLineup } from './lineup.ts';

const personalities = ['gpt', 'claude', 'grok', 'gemini', 'llama'].map((id) => ({ id }));
const variants = ['fast', 'smart'].map((id) => ({ id }));

test.each([
  ['claude,gpt', { by: 'personality', ids: ['claude', 'gpt'] }],
  ['fast,smart', { by: 'variant', ids: ['fast', 'smart'] }],
  ['claude,claude,nobody,gpt', { by: 'personality', ids: ['claude', 'gpt'] }],
  ['gpt,claude,grok,gemini,llama', { by: 'personality', ids: ['gpt', 'claude', 'grok', 'gemini'] }],
])('an address lines up those who exist: %s', (wanted, lineup) => {
  expect(possibleLineup(wanted, personalities, variants)).toEqual(lineup);
});

test.each([null, '', ',', 'claude', 'claude,claude', 'claude,fast', 'nobody,noone'])(
  'fewer than two of a kind are no lineup: %s',
  (wanted) => {
    expect(possibleLineup(wanted, personalities, variants)).toBeNull();
  },
);

test('personalities share the variant, if need be that of the chosen one, and variants the personality', () => {
  const offered = [{ id: 'gpt', defaultVariant: { id: 'fast' } }];
  const shared = { personalityId: 'gpt', variantId: 'smart' };
  const claudeAndGrok = { by: 'personality', ids: ['claude', 'grok'] } as const;
  expect(contendersOf({ ...shared, lineup: claudeAndGrok }, offered)).toEqual([
    { personalityId: 'claude', variantId: 'smart' },
    { personalityId: 'grok', variantId: 'smart' },
  ]);
  expect(contendersOf({ ...shared, variantId: null, lineup: claudeAndGrok }, offered)).toMatchObject([
    { variantId: 'fast' },
    { variantId: 'fast' },
  ]);
  expect(contendersOf({ ...shared, lineup: { by: 'variant', ids: ['fast', 'smart'] } }, offered)).toEqual([
    { personalityId: 'gpt', variantId: 'fast' },
    { personalityId: 'gpt', variantId: 'smart' },
  ]);
  expect(contendersOf({ ...shared, lineup: null }, offered)).toEqual([]);
});

test('whatever order they were chosen in, those who are chosen can stand as they are offered', () => {
  expect(inOrder(['smart', 'fast', 'gone'], variants)).toEqual(['fast', 'smart']);
});
