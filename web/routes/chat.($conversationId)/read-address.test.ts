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
    'This address asked for “foo”, which is not available here. A comparison needs two of the same kind.',
  ],
  ['compare=fast', { variantId: 'fast' }, 'A comparison needs two of the same kind.'],
  [
    'compare=claude,fast',
    { personalityId: 'claude', variantId: 'fast' },
    'A comparison needs two of the same kind.',
  ],
  ['compare=claude,gpt,foo', {}, 'This address asked for “foo”, which is not available here.'],
  [
    'compare=gpt,claude,grok,gemini,llama',
    {},
    'At most 4 of the same kind are compared: “llama” is left out.',
  ],
  ['personality=nobody', {}, 'This address asked for a personality “nobody”, which is not available here.'],
  ['personality=shy', {}, 'This address asked for a personality “shy”, which is not available here.'],
  ['variant=nope', {}, 'This address asked for a variant “nope”, which is not available here.'],
])('what is possible is kept, and the rest is named: %s', (query, alone, note) => {
  expect(read(query)).toEqual({ alone, note });
});

test('only a few short pieces of the address are said again, and nothing that turns text around', () => {
  expect(read(`personality=${'x'.repeat(5_000)}`).note).toContain(`“${'x'.repeat(24)}…”`);
  expect(read('variant=a%E2%80%AEb%0Ac').note).toContain('“a b c”');
  expect(read('compare=a,b,c,d,e').note).toBe(
    'This address asked for “a”, “b”, “c” and others, which are not available here.',
  );
});
