import { expect, test } from 'vitest';
import { readCookie } from './cookie.ts';
import { themeFromCookies } from './theme.ts';

test('a cookie is found among others, whatever spaces stand around it', () => {
  expect(readCookie('a=1;  choice = claude.fast ; theme=dark', 'choice')).toBe('claude.fast');
  expect(readCookie('choices=1', 'choice')).toBeNull();
  expect(readCookie(null, 'choice')).toBeNull();
});

test('a value that cannot be decoded counts as absent', () => {
  expect(readCookie('choice=%E0%A4%A', 'choice')).toBeNull();
});

test('only the two themes are taken from a cookie, all else follows the system', () => {
  expect(['theme=dark', 'theme=light', 'theme=neon', '', null].map(themeFromCookies)).toEqual([
    'dark',
    'light',
    'system',
    'system',
    'system',
  ]);
});
