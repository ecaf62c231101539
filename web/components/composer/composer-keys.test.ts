import { expect, test } from 'vitest';
import { keyAction, type PressedKey } from './composer-keys.ts';

const press = (change: Partial<PressedKey>): PressedKey => ({
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  ...change,
});

test('Enter sends, also with Ctrl or Cmd', () => {
  expect(keyAction(press({}))).toBe('send');
});

test('Shift + Enter and Alt + Enter write a new line', () => {
  expect(keyAction(press({ shiftKey: true }))).toBeNull();
  expect(keyAction(press({ altKey: true }))).toBeNull();
});

test('the Enter that accepts what an input method composed sends nothing', () => {
  expect(keyAction(press({ isComposing: true }))).toBeNull();
  expect(keyAction(press({ keyCode: 229 }))).toBeNull();
});

test('the Esc that closes an input method stops nothing', () => {
  expect(keyAction(press({ key: 'Escape', keyCode: 27, isComposing: true }))).toBeNull();
  expect(keyAction(press({ key: 'Escape', keyCode: 229 }))).toBeNull();
});

test('Esc cancels', () => {
  expect(keyAction(press({ key: 'Escape', keyCode: 27 }))).toBe('cancel');
});

test('a held Enter sends once and writes no lines; held with Shift it writes them', () => {
  expect(keyAction(press({ repeat: true }))).toBe('held');
  expect(keyAction(press({ repeat: true, shiftKey: true }))).toBeNull();
});

test('every other key is typing', () => {
  for (const key of ['a', 'Tab', 'ArrowUp', 'Process', 'Dead']) expect(keyAction(press({ key }))).toBeNull();
});
