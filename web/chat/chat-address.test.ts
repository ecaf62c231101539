import { expect, test } from 'vitest';
import { chatAddress, openingOf, readCompared, readOpening, shownAddress } from './chat-address.ts';

const excerpt = {
  messageId: 'answer',
  text: 'An “old town” & a town',
  matches: [
    { start: 4, end: 12 },
    { start: 18, end: 22 },
  ],
};

test('the address of what a search found leads to its message and names its words', () => {
  const address = chatAddress('chat', openingOf(excerpt));
  expect(address).toBe('/chat/chat?message=answer&word=old+town&word=town');
  expect(readOpening(new URL(address, 'http://hub').search)).toEqual(openingOf(excerpt));
});

test('a word that was found several times is named once', () => {
  const text = 'tea and Tea and tea';
  const matches = [0, 8, 16].map((start) => ({ start, end: start + 3 }));
  expect(openingOf({ messageId: 'answer', text, matches })?.words).toEqual(['tea', 'Tea']);
});

test('a chat whose address names no message opens as it was left', () => {
  expect(chatAddress('chat', null)).toBe('/chat/chat');
  expect(readOpening('?word=tea')).toBeNull();
});

test('the address names what is shown side by side and where it led, as long as that holds', () => {
  const led = { pathname: '/chat/chat', search: '?message=answer&word=old+town&word=town' };
  const compared = new URL(shownAddress(led, 'question', true), 'http://hub');
  expect(compared.search).toBe(`${led.search}&answers=question`);
  expect(readCompared(compared.search)).toBe('question');
  expect(shownAddress(compared, 'question', false)).toBe('/chat/chat?answers=question');
  expect(shownAddress(compared, null, true)).toBe(led.pathname + led.search);
  expect(shownAddress(compared, null, false)).toBe('/chat/chat');
});
