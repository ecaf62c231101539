import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { confined as inPieces } from './confine-markdown.ts';

const confined = (markdown: string) => [...inPieces(markdown)].join('');

/** Whether a heading after this Markdown is a heading of the document itself. */
function isWhole(markdown: string): boolean {
  return fromMarkdown(`${markdown}\n\n## Next`).children.at(-1)?.type === 'heading';
}

test.each([
  ['a fence that is left open', '```ts\nlet a', '```ts\nlet a\n```'],
  ['one of four that holds one of three', '````\n```\ncode', '````\n```\ncode\n````'],
  ['one of tildes', '~~~\na\n```', '~~~\na\n```\n~~~'],
  ['one with lines as of Windows', '```ts\r\na\r\n', '```ts\na\n\n```'],
  ['one after a list', '- a\n\n```\nb', '- a\n\n```\nb\n```'],
  ['one that ends a list', '- ```\n  a\n```\nb', '- ```\n  a\n```\nb\n```'],
  ['one that ends a quotation', '> ```\n```\nb', '> ```\n```\nb\n```'],
  ['a comment without end', 'a\n<!-- b', 'a\n&lt;!-- b'],
  ['a script', '  <script>alert(1)', '  &lt;script>alert(1)'],
  ['a comment in an item', '- <!-- a', '- &lt;!-- a'],
  ['HTML around what looks like a fence', '<div>\n```\n</div>', '&lt;div>\n```\n</div>\n```'],
])('%s ends within its message', (_what, markdown, expected) => {
  expect(confined(markdown)).toBe(expected);
  expect(isWhole(confined(markdown))).toBe(true);
});

test.each([
  ['a closed fence', '```\na\n```\ntext'],
  ['what looks like a fence and is code in a line', '```a``` b'],
  ['a comment in code', '```\n<!-- b\n```'],
  ['an address', '<https://example.org>'],
  ['markup in a line', 'a <b>b</b>'],
  ['a fence on the line of an item', '- ```js\n  code\n  ```'],
  ['one of a number', '10. ```js\n    code\n    ```\n\ntext'],
  ['one in an item of an item', '- - ```\n    code\n    ```'],
  ['one in a quotation', '> ```\n> code\n> ```'],
  ['one in a quotation in an item', '1. > ```\n   > code\n   > ```'],
  ['one after a tab', '-\t```\n\tcode\n\t```'],
  ['one below the text of an item', '1. a\n\n   ```\n   code\n   ```\n2. b'],
  ['one that ends with its item', '- ```\n  code\n\ntext'],
  ['one that ends with its quotation', '> ```\n> code\n\ntext'],
  ['one below a line that an item has without its marks', '- a\nb\n  ```\n  code\n  ```'],
  ['one that is left open there', '- a\nb\n  ```\n  code'],
  ['one deep within quotations', `${'> '.repeat(99)}\`\`\`\ntext`],
  ['indented code', '    ```\n    a'],
])('%s is left as it is', (_what, markdown) => {
  expect(confined(markdown)).toBe(markdown);
  expect(isWhole(markdown)).toBe(true);
});

test('whatever lines there are, what follows them is not part of them', () => {
  const pieces = ['```', '````', '~~~', 'a', '- ', '1. ', '2. ', '> ', '  ', '    ', '\t', '\n', '\n', '\n'];
  const others = ['\n\n', '---', '===', '# ', '<!--', '<div>', '-', '10) ', '* ', '\r\n'];
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const all = [...pieces, ...others];
  for (let round = 0; round < 2_000; round++) {
    const markdown = Array.from({ length: 3 + random(14) }, () => all[random(all.length)]).join('');
    const safe = confined(markdown);
    expect(isWhole(safe), JSON.stringify([markdown, safe])).toBe(true);
    const plain = markdown.replaceAll(/\r\n?/g, '\n');
    if (!plain.includes('<') && isWhole(plain))
      expect(safe.replaceAll('\r\n', '\n'), JSON.stringify(markdown)).toBe(plain);
  }
});

test.each([
  ['blank lines', '<', '\n'],
  ['lines of Windows', '<', '\r\n'],
  ['lines of old', '<', '\r'],
  ['items', '<\n', '- a\n'],
  ['fences', '', '```\n'],
])('a long answer of %s comes in pieces, and is what a short one is', (_what, start, line) => {
  const most = 70_000;
  const markdown = start + line.repeat(300_000 / line.length);
  const pieces = [...inPieces(markdown)];

  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(most);
  expect(pieces.length).toBeGreaterThan(markdown.length / line.length / most);
  expect(pieces.join('')).toBe(start + line.replaceAll(/\r\n?/g, '\n').repeat(300_000 / line.length));
});

test('what is open stays open from piece to piece', () => {
  const code = '<div>\n'.repeat(30_000);

  expect(confined(`- a\n\n  \`\`\`\n${code.replaceAll('<', '  <')}`)).not.toContain('&lt;');
  expect(confined(`\`\`\`\n${code}`)).toBe(`\`\`\`\n${code}\n\`\`\``);
});
