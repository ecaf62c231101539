import { expect, test } from 'vitest';
import { commands } from './command-table.ts';
import { ariaKeys, combinationText, isPressed, type PressedKeys } from './key-combination.ts';

const press = (change: Partial<PressedKeys>): PressedKeys => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...change,
});
const control = { ctrlKey: true };
const command = { metaKey: true };
const shift = { shiftKey: true };

test('Mod is Ctrl, and Cmd on a Mac, never both', () => {
  const k = { key: 'k', code: 'KeyK' };
  expect(isPressed('Mod+K', press({ ...k, ...control }), false)).toBe(true);
  expect(isPressed('Mod+K', press({ ...k, ...command }), false)).toBe(false);
  expect(isPressed('Mod+K', press({ ...k, ...command }), true)).toBe(true);
  expect(isPressed('Mod+K', press({ ...k, ...control }), true)).toBe(false);
  expect(isPressed('Mod+K', press({ ...k, ...control, ...command }), false)).toBe(false);
});

test('no other modifier may be held, which AltGr does as Ctrl and Alt', () => {
  const k = { key: 'k', code: 'KeyK', ...control };
  expect(isPressed('Mod+K', press({ ...k, altKey: true }), false)).toBe(false);
  expect(isPressed('Mod+K', press({ ...k, ...shift }), false)).toBe(false);
  expect(isPressed('Mod+Shift+O', press({ key: 'o', code: 'KeyO', ...control }), false)).toBe(false);
});

test('with Shift a letter comes as a capital', () => {
  const o = press({ key: 'O', code: 'KeyO', ...control, ...shift });
  expect(isPressed('Mod+Shift+O', o, false)).toBe(true);
});

test('a letter is what the layout writes, and its place only where that is no Latin letter', () => {
  expect(isPressed('Mod+K', press({ key: 'л', code: 'KeyK', ...control }), false)).toBe(true);
  expect(isPressed('Alt+Shift+N', press({ key: '˜', code: 'KeyN', altKey: true, ...shift }), true)).toBe(
    true,
  );
  // Dvorak has its T where QWERTY has K.
  expect(isPressed('Mod+K', press({ key: 't', code: 'KeyK', ...control }), false)).toBe(false);
  expect(isPressed('Mod+K', press({ key: 'k', code: 'KeyV', ...control }), false)).toBe(true);
});

test('a sign is found wherever the layout has it, with Shift or without', () => {
  expect(isPressed('Mod+/', press({ key: '/', code: 'Slash', ...control }), false)).toBe(true);
  expect(isPressed('Mod+/', press({ key: '?', code: 'Slash', ...control, ...shift }), false)).toBe(true);
  expect(isPressed('Mod+/', press({ key: '/', code: 'Digit7', ...control, ...shift }), false)).toBe(true);
  // The minus of a German keyboard zooms out.
  expect(isPressed('Mod+/', press({ key: '-', code: 'Slash', ...control }), false)).toBe(false);
  expect(isPressed('Mod+Shift+;', press({ key: ':', code: 'Semicolon', ...control, ...shift }), false)).toBe(
    true,
  );
  expect(isPressed('Mod+Shift+;', press({ key: ';', code: 'Semicolon', ...control }), false)).toBe(false);
});

test('Esc with Shift is another key than Esc', () => {
  expect(isPressed('Escape', press({ key: 'Escape' }), false)).toBe(true);
  expect(isPressed('Escape', press({ key: 'Escape', ...shift }), false)).toBe(false);
  expect(isPressed('Shift+Escape', press({ key: 'Escape', ...shift }), false)).toBe(true);
});

test('keys read as people of each system write them', () => {
  expect(combinationText('Mod+Shift+O', false)).toBe('Ctrl + Shift + O');
  expect(combinationText('Mod+Shift+O', true)).toBe('⌘⇧O');
  expect(combinationText('Alt+Shift+N', true)).toBe('⌥⇧N');
  expect(combinationText('Shift+Escape', false)).toBe('Shift + Esc');
  expect(ariaKeys(['Mod+Shift+O', 'Alt+Shift+N'], false)).toBe('Control+Shift+O Alt+Shift+N');
  expect(ariaKeys(['Mod+K'], true)).toBe('Meta+K');
});

test('no two commands share their keys or what is typed for them', () => {
  const all = commands.flatMap(([, { keys = [], slash }]) => [
    ...keys,
    ...(slash === undefined ? [] : [slash]),
  ]);
  expect(new Set(all).size).toBe(all.length);
});
