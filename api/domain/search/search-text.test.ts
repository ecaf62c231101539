import { expect, test } from 'vitest';
import { toSearchText } from './search-text.ts';

test('characters of scripts without spaces become terms of their own', () => {
  expect(toSearchText('量子力学 is hard').replace(/ +/g, ' ').trim()).toBe('量 子 力 学 is hard');
});
