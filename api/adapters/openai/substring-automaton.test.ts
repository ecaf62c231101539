import { expect, test } from 'vitest';
import { createSubstringAutomaton } from './substring-automaton.ts';

/** After each character, the longest suffix of the text so far that occurs in the word. */
function longestEnds(word: string, text: string): readonly number[] {
  const automaton = createSubstringAutomaton(word);
  let state = 0;
  let length = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index);
    while (state !== 0 && automaton.next(state, code) === 0) {
      state = automaton.shorter(state);
      length = automaton.longest(state);
    }
    state = automaton.next(state, code);
    length = state === 0 ? 0 : length + 1;
    return length;
  });
}

test.each([
  ['abcbc', 'abcbcbcabbcx量bc'],
  ['aaaa', 'aaaaaabaa'],
  ['abab-abac', 'abacabab-ababab-abac-aba'],
  ['sk-proj-sk-proj-0123', 'sk-sk-proj-proj-sk-proj-sk-proj-0123sk'],
])('reads along %s what a text ends with', (word, text) => {
  const expected = Array.from({ length: text.length }, (_, index) => {
    let end = text.slice(0, index + 1);
    while (!word.includes(end)) end = end.slice(1);
    return end.length;
  });

  expect(longestEnds(word, text)).toEqual(expected);
});
