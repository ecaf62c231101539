import { expect, test } from 'vitest';
import { withMost } from './found-words.ts';

test('words are looked for as whole words, in upper or lower case', () => {
  expect(withMost(['tea'], ['Drink coffee instead.', 'Steam rises.', 'Tea, then.', 'No tea.'])).toBe(2);
});

test('the text with the most of the words wins, however often it has one of them', () => {
  expect(withMost(['green', 'tea'], ['tea, tea and tea', 'green', 'tea is green'])).toBe(2);
  expect(withMost(['お茶'], ['水', '温かいお茶です'])).toBe(1);
  expect(withMost(['မြန်'], ['ရေ', 'သူမြန်မာပြည်'])).toBe(1);
  expect(withMost(['tea'], [])).toBe(-1);
});
