import { expect, test } from 'vitest';
import { quoteOf, topicOf } from './question.ts';

test.each([
  ['Explain black holes as if I had walked into one by mistake', 'black holes'],
  ['Is a hot tub a good investment? Be brutal', 'hot tub'],
  ['Roast the phrase "circle back" and give me something better to say', 'circle back'],
  ['A loan of 12,000 at 6% over 5 years: what is the monthly payment?', 'loan of 12,000'],
  ['Find node_modules folders untouched for 90 days', 'node_modules folders untouched'],
  ['커피에 대해 알려주세요', '커피에 대해 알려주세요'],
  ['hi', 'hi'],
  ['🙂', 'your message'],
  ['', 'your message'],
])('the topic of “%s” is “%s”', (question, topic) => {
  expect(topicOf(question)).toBe(topic);
});

test('a topic stays short, also for one endless word', () => {
  expect([...topicOf('a'.repeat(100_000))].length).toBeLessThan(60);
  expect([...topicOf('字'.repeat(100_000))].length).toBeLessThan(60);
  expect(topicOf('😀'.repeat(10)).isWellFormed()).toBe(true);
});

test('a quote is one line of plain text without the command before it', () => {
  expect(quoteOf('Edit: We are\nwriting to *inform* <b>you</b>')).toBe('We are writing to inform byou/b');
  expect(quoteOf('  ')).toBe('nothing');
  expect(quoteOf('word '.repeat(500)).length).toBeLessThan(300);
});
