import { expect, test } from 'vitest';
import { unspaced } from '../../../api/domain/search/search-text.ts';
import { withMost } from '../../routes/chat.($conversationId)/found-words.ts';
import { matchesWords } from './match-words.ts';

test('every typed word begins a word, in whatever order', () => {
  expect(matchesWords('new', 'New chat')).toBe(true);
  expect(matchesWords('ch ne', 'New chat')).toBe(true);
  expect(matchesWords('hat', 'New chat')).toBe(false);
  expect(matchesWords('new page', 'New chat')).toBe(false);
});

test('words may stand in several texts', () => {
  expect(matchesWords('cl careful', 'Claude-style', 'Careful prose')).toBe(true);
  expect(matchesWords('6.1', 'Balanced', 'gpt-6.1-terra')).toBe(true);
});

test('case, accents and punctuation do not matter', () => {
  expect(matchesWords('RESUME', 'Résumé')).toBe(true);
  expect(matchesWords('résu', 'Resume')).toBe(true);
  expect(matchesWords('IŞIK', 'İstanbul Işık Çağrı')).toBe(true);
  expect(matchesWords('ışık', 'İstanbul Işık Çağrı')).toBe(true);
  expect(matchesWords('STRASSE', 'Straße')).toBe(true);
  expect(matchesWords('chat!', 'New chat')).toBe(true);
});

test.each([
  ['先生', '日本語の先生'],
  ['カメ', 'デジタルカメラ'],
  ['ครู', 'คุณครู'],
  ['လှ', 'မလှ'],
])('%s is found anywhere in %s, which has no spaces', (typed, name) => {
  expect(matchesWords(typed, name)).toBe(true);
});

test('the menu, the search of chats and the marks in a found message find parts of words in the same scripts', () => {
  // Up to the first letters that are Chinese.
  const sample = Array.from({ length: 0x350 }, (_, row) => String.fromCodePoint(row * 16));
  const letters = sample.filter((character) => /\p{L}/u.test(character));
  const inSearch = new RegExp(unspaced, 'v');
  const inside = letters.filter((letter) => inSearch.test(letter));
  expect(letters.filter((letter) => matchesWords(letter, `1${letter}`))).toEqual(inside);
  expect(letters.filter((letter) => withMost([letter], ['', `1${letter}`]) === 1)).toEqual(inside);
});

test('nothing typed matches everything', () => {
  expect(matchesWords('', 'New chat')).toBe(true);
  expect(matchesWords(' / ', 'New chat')).toBe(true);
});
