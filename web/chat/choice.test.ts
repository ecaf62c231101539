import { expect, test } from 'vitest';
import { possibleChoice, wantedChoice } from './choice.ts';

const home = 'http://localhost/';
const personalities = [{ id: 'gpt' }, { id: 'claude' }];
const variants = [{ id: 'fast' }, { id: 'smart' }];

test('the last choice comes back from the cookie', () => {
  expect(wantedChoice(home, 'theme=dark; choice=claude.fast')).toEqual({
    personalityId: 'claude',
    variantId: 'fast',
  });
  expect(wantedChoice(home, 'choice=claude')).toEqual({ personalityId: 'claude', variantId: null });
});

test('the address outweighs the cookie', () => {
  expect(wantedChoice(`${home}?personality=gpt&variant=smart`, 'choice=claude.fast')).toEqual({
    personalityId: 'gpt',
    variantId: 'smart',
  });
});

test('without a wish the first personality stands ready with its own variant', () => {
  expect(possibleChoice(wantedChoice(home, null), personalities, variants)).toEqual({
    personalityId: 'gpt',
    variantId: null,
  });
});

test('names that do not exist here are dropped', () => {
  const wanted = wantedChoice(`${home}?personality=%3Cscript%3E&variant=warp`, 'choice=%');
  expect(possibleChoice(wanted, personalities, variants)).toEqual({ personalityId: 'gpt', variantId: null });
});

test('new chats begin with the default of the hub, unless something else was chosen or it is hidden', () => {
  const listed = [
    { id: 'gpt', hidden: true },
    { id: 'claude' },
    { id: 'pirate', isDefault: true },
    { id: 'grok', hidden: true, isDefault: false },
  ];
  const chosen = (wanted: { personalityId?: string }, personalities: typeof listed) =>
    possibleChoice(wanted, personalities, variants).personalityId;
  expect(chosen({}, listed)).toBe('pirate');
  expect(chosen({ personalityId: 'claude' }, listed)).toBe('claude');
  expect(chosen({ personalityId: 'grok' }, listed)).toBe('pirate');
  expect(chosen({}, listed.slice(0, 2))).toBe('claude');
  expect(chosen({}, listed.slice(0, 1))).toBe('gpt');
});
