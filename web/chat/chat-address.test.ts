import { expect, test } from 'vitest';
import { chatAddress, openingOf, readOpening, withoutOpening } from './chat-address.ts';

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
  expect(readOpening(new URL(address, 'http://hub').searchParams)).toEqual(openingOf(excerpt));
});

test('a word that was found several times is named once', () => {
  const text = 'tea and Tea and tea';
  const matches = [0, 8, 16].map((start) => ({ start, end: start + 3 }));
  expect(openingOf({ messageId: 'answer', text, matches })?.words).toEqual(['tea', 'Tea']);
});

test('a chat whose address names no message opens as it was left', () => {
  expect(chatAddress('chat', null)).toBe('/chat/chat');
  expect(readOpening(new URLSearchParams('word=tea'))).toBeNull();
});

test('what has been left is taken out of the address, and the rest stays', () => {
  const search = '?answers=question&message=answer&word=old+town&word=town';
  expect(withoutOpening({ pathname: '/chat/chat', search })).toBe('/chat/chat?answers=question');
});
