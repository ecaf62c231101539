import { expect, test } from 'vitest';
import { repairInline } from './repair-inline.ts';

test.each([
  ['a **bo', 'a **bo**'],
  ['a **bold** and *it', 'a **bold** and *it*'],
  ['**bold and *both', '**bold and *both***'],
  ['***all', '***all***'],
  ['~~gone', '~~gone~~'],
  ['`co', '`co`'],
  ['``a ` b', '``a ` b``'],
  ['`done` and', '`done` and'],
  ['see [the do', 'see the do'],
  ['see [the docs](http', 'see the docs'],
  ['see [the docs]', 'see the docs'],
  ['see **[the docs](htt', 'see **the docs**'],
  ['see [it](http://x.y) and', 'see [it](http://x.y) and'],
  ['an image ![alt', 'an image alt'],
  ['first **x\n\nsecond *y', 'first **x\n\nsecond *y*'],
  ['| a | **b', '| a | **b**'],
  ['so \\(x^2 + y', 'so `x^2 + y`'],
  ['so \\(x\\) and **b', 'so \\(x\\) and **b**'],
  ['so $a^{*}$ and **b', 'so $a^{*}$ and **b**'],
])('%j is shown as %j while it is written', (source, shown) => {
  expect(repairInline(source)).toBe(shown);
});

test.each([
  '2 * 3',
  'a*b',
  'snake_case_name',
  '* item',
  '- item',
  'plain',
  'costs $5',
  'x_{1}',
  '\\*no',
  'f[0] = 1',
])('%j is left as it is', (source) => {
  expect(repairInline(source)).toBe(source);
});

test.each([
  ['ends with **', 'ends with'],
  ['ends with `', 'ends with '],
  ['ends with [', 'ends with '],
  ['ends with \\(', 'ends with '],
])('marks with nothing behind them are not shown: %j', (source, shown) => {
  expect(repairInline(source).trimEnd()).toBe(shown.trimEnd());
});

test('code in a fence is left as it is', () => {
  const source = '- item\n  ```sh\n  echo **a `b';
  expect(repairInline(source)).toBe(source);
});

test('text after a closed fence is repaired', () => {
  expect(repairInline('- item\n  ```\n  x\n  ```\n\n  **b')).toBe('- item\n  ```\n  x\n  ```\n\n  **b**');
});
