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

test('personalities share the variant, variants the personality', () => {
  const shared = { personalityId: 'gpt', variantId: 'smart' };
  expect(contendersOf({ by: 'personality', ids: ['claude', 'grok'] }, shared)).toEqual([
    { personalityId: 'claude', variantId: 'smart' },
    { personalityId: 'grok', variantId: 'smart' },
  ]);
  expect(contendersOf({ by: 'variant', ids: ['fast', 'smart'] }, shared)).toEqual([
    { personalityId: 'gpt', variantId: 'fast' },
    { personalityId: 'gpt', variantId: 'smart' },
  ]);
});

test('whatever order they were chosen in, those who are chosen can stand as they are offered', () => {
  expect(inOrder(['smart', 'fast', 'gone'], variants)).toEqual(['fast', 'smart']);
});
