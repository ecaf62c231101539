import { expect, test } from 'vitest';
import { titleAnswer } from './title-answer.ts';

test.each([
  ['New job pays 20% more but I would have to move.', 'New job pays 20% more'],
  ['Explain the difference between tides and currents', 'Explain the difference between tides'],
  ['Why?', 'A chat about Why'],
  ['…', 'A chat without words'],
])('the title of “%s” breaks off at no word that asks for another', (question, title) => {
  expect(titleAnswer(question)).toBe(title);
});
