import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';

const ids = ['gpt', 'claude', 'grok', 'gemini', 'llama'];
const personalities = [...ids.map((id) => ({ id })), { id: 'shy', hidden: true }];
const variants = ['fast', 'smart'].map((id) => ({ id }));
const read = (query: string) => readAddress(`http://localhost/chat?${query}`, { personalities, variants });

test.each([
  '',
  'compare=&personality=&variant=',
  'compare=claude,gpt&variant=fast',
  'compare=fast,smart&personality=claude',
  'compare=claude,shy',
  'personality=claude&variant=smart',
])('an address that gets all it asks for needs no word: %s', (query) => {
  expect(read(query)).toEqual({ alone: {}, note: null });
});

test.each([
  [
    'compare=claude,foo&variant=fast',
    { personalityId: 'claude' },
    'This address asked for “foo”, which is not here. It takes two of a kind to compare.',
  ],
  ['compare=fast', { variantId: 'fast' }, 'It takes two of a kind to compare.'],
  [
    'compare=claude,fast',
    { personalityId: 'claude', variantId: 'fast' },
    'It takes two of a kind to compare.',
  ],
  ['compare=claude,gpt,foo', {}, 'This address asked for “foo”, which is not here.'],
  ['compare=gpt,claude,grok,gemini,llama', {}, 'At most 4 of a kind are compared: without “llama”.'],
  ['personality=nobody', {}, 'This address asked for a personality “nobody”, which is not here.'],
  ['personality=shy', {}, 'This address asked for a personality “shy”, which is not here.'],
  ['variant=nope', {}, 'This address asked for a variant “nope”, which is not here.'],
])('what is possible is kept, and the rest is named: %s', (query, alone, note) => {
  expect(read(query)).toEqual({ alone, note });
});

test('only a few short pieces of the address are said again, and nothing that turns text around', () => {
  expect(read(`personality=${'x'.repeat(5_000)}`).note).toContain(`“${'x'.repeat(24)}…”`);
  expect(read('variant=a%E2%80%AEb%0Ac').note).toContain('“a b c”');
  expect(read('compare=a,b,c,d,e').note).toBe(
    'This address asked for “a”, “b”, “c” and others, which are not here.',
  );
});
