import { expect, test } from 'vitest';
import { formulaOf, markFormulas, unmarkFormulas } from './mark-formulas.ts';

function formulasIn(source: string) {
  return [...markFormulas(source).matchAll(/`(\uE000[^`]*)`/g)].map(([, value = '']) => formulaOf(value));
}

test('all four ways of writing a formula are found', () => {
  expect(formulasIn('a $x$ b \\(y\\) c $$z$$ d \\[w\n=1\\]')).toEqual([
    { tex: 'x', display: false },
    { tex: 'y', display: false },
    { tex: 'z', display: true },
    { tex: 'w\n=1', display: true },
  ]);
});

test.each([
  'costs $5 and $10 today',
  'from $100K to $200K',
  'US$5 (or A$7)',
  '$20-$30',
  'a \\$x\\$ b',
  '`$x$` and `` ` $y$ ``',
  '```sh\necho $A$B\n```',
  '- item\n  ```sh\n  echo $A$B\n  ```',
  'unclosed $x and \\(y',
  'two paragraphs $x\n\ny$',
  'See \\[1\\] and \\[2, p. 4\\].',
  '\\[1\\] Smith, A History, 2020',
  '- \\[x\\] done, \\[ \\] to do',
  'export PATH=$HOME/bin:$PATH',
  'A$AP Rocky and Ke$ha',
  'between 10$ and 20$ each',
  'C:\\(x86\\) and foo\\(bar\\)',
  'a word \\(see the note\\)',
  'PID is $$ and the parent is $PPID, not $$.',
  'PID is $$ and …$$',
  'either $$ or $$',
])('%j has no formula', (source) => {
  expect(markFormulas(source)).toBe(source);
});

test.each([
  ['the $n$th of $k$-means and ($x^2$), $y$.', ['n', 'k', 'x^2', 'y']],
  ['设$x$为正数', ['x']],
  ['costs $5 for $x$ of them', ['x']],
  ['so \\[E = mc^2\\] and \\[ \\frac{a}{b} \\] hold', ['E = mc^2', '\\frac{a}{b}']],
  ['- item\n  \\[\n  a + b\n  \\]', ['a + b']],
  ['> \\[a + b\\].', ['a + b']],
  [
    'then $$\\iint f \\, dx dy$$ and $$ \\text{the area of it} = A $$',
    ['\\iint f \\, dx dy', '\\text{the area of it} = A'],
  ],
  ['(\\(a_1\\)), \\(\\sin x\\)', ['a_1', '\\sin x']],
])('%j holds what it says', (source, formulas) => {
  expect(formulasIn(source).map((formula) => formula?.tex)).toEqual(formulas);
});

test('pipes in a formula do not cut a table cell', () => {
  const marked = markFormulas('| $|x|$ | b |');
  expect(marked.match(/\|/g)).toHaveLength(3);
  expect(formulasIn('| $|x|$ | b |')).toEqual([{ tex: '|x|', display: false }]);
});

test('code that looked like a formula is written as it was', () => {
  const source = '    echo $A$ and \\(b\nc\\) $$|d|$$';
  expect(unmarkFormulas(markFormulas(source))).toBe(source);
});

test('a code span is no formula', () => {
  expect(formulaOf('x')).toBeNull();
  expect(formulaOf('\uE0009x')).toBeNull();
});
