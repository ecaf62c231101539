import { expect, test } from 'vitest';
import { importParts } from './import-parts.ts';

const file = (name: string, content: string) => ({ name, content });
const personality = (id: string, letters: number) =>
  `---\nid: ${id}\nname: ${id}\n---\n\n${'語'.repeat(letters)}\n`;

test('small files are sent together', () => {
  const files = [file('a.md', 'a'.repeat(250_000)), file('b.md', '語'.repeat(80_000))];

  expect(importParts(files)).toEqual([files]);
});

test('what is too much for one request is sent in several, in order', () => {
  const [a, b, c] = ['a.md', 'b.md', 'c.md'].map((name) => file(name, '語'.repeat(80_000)));

  expect(importParts([a, b, c].flatMap((one) => one ?? []))).toEqual([[a, b], [c]]);
});

test.each(['\n', '\r\n'])(
  'a large file is cut between its personalities, which keep their lines (%j)',
  (lineBreak) => {
    const whole = ['a', 'b', 'c']
      .map((id) => personality(id, 80_000))
      .join('\n<!-- next personality -->\n\n');

    const parts = importParts([file('all.md', whole.replaceAll('\n', lineBreak))]);

    const lines = whole.split('\n');
    const ids = parts.map(([piece]) =>
      piece?.content.split('\n').flatMap((line, at) => (/^id: /.test(line) ? [[line, at]] : [])),
    );
    expect(ids).toEqual([
      [
        ['id: a', lines.indexOf('id: a')],
        ['id: b', lines.indexOf('id: b')],
      ],
      [['id: c', lines.indexOf('id: c')]],
    ]);
    expect(parts.map((files) => files.map(({ name }) => name))).toEqual([['all.md'], ['all.md']]);
  },
);

test('a personality that is too large by itself is left whole', () => {
  const large = file('a.md', 'a'.repeat(600_000));

  expect(importParts([large])).toEqual([[large]]);
});
