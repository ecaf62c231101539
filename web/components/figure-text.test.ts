import { expect, test } from 'vitest';
import { moneyText, roundText, secondsText } from './figure-text.ts';

test.each([
  [420, '0.42 s'],
  [12_340, '12.3 s'],
  [64_000, '1 min 4 s'],
])('%i ms are told as %s', (milliseconds, text) => {
  expect(secondsText(milliseconds)).toBe(text);
});

test.each([
  ['0.0002', '$0.0002'],
  ['0.013', '$0.013'],
  ['0.00001234', '$0.000012'],
  ['0.0000001', 'under $0.000001'],
  ['1.2', '$1.20'],
  ['1234.5', '$1,234.50'],
  ['0', '$0'],
])('%s dollars are told as %s', (amount, text) => {
  expect(moneyText(amount)).toBe(text);
});

test('seconds that round up to a minute are one', () => {
  expect(secondsText(59_960)).toBe('1 min 0 s');
  expect(secondsText(119_600)).toBe('2 min 0 s');
});

test.each([
  [812, '812'],
  [34_567, '34.6K'],
  [1_234_567, '1.23M'],
])('%i is told as %s', (count, text) => {
  expect(roundText(count)).toBe(text);
});
