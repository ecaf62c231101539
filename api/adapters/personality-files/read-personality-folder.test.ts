import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';
import { readPersonalityFolder } from './read-personality-folder.ts';

test('reads the Markdown files of a folder by name, and nothing else', () => {
  using directory = temporaryDirectory();
  for (const name of ['b.md', 'a.MD', 'note.txt', '.hidden.md'])
    writeFileSync(join(directory.path, name), name);
  mkdirSync(join(directory.path, 'inner.md'));

  expect(readPersonalityFolder(directory.path)).toEqual({
    files: [
      { name: 'a.MD', content: 'a.MD' },
      { name: 'b.md', content: 'b.md' },
    ],
    problems: [{ file: 'inner.md', line: null, message: 'This is not a file.', exists: false }],
  });
});

test('a folder that is not there has no files, and one that is a file has a problem', () => {
  using directory = temporaryDirectory();
  writeFileSync(join(directory.path, 'file'), '');

  expect(readPersonalityFolder(join(directory.path, 'none'))).toEqual({ files: [], problems: [] });
  expect(readPersonalityFolder(join(directory.path, 'file')).problems).toHaveLength(1);
});

test('links are followed inside of the folder and never out of it', () => {
  using directory = temporaryDirectory();
  using outside = temporaryDirectory();
  const folder = join(directory.path, 'personalities');
  mkdirSync(join(folder, '..data'), { recursive: true });
  writeFileSync(join(folder, '..data', 'a.md'), 'inside');
  writeFileSync(join(outside.path, 'secret'), 'outside');
  writeFileSync(join(directory.path, 'personalities-secret'), 'beside');
  symlinkSync(join('..data', 'a.md'), join(folder, 'a.md'));
  symlinkSync(join(outside.path, 'secret'), join(folder, 'b.md'));
  symlinkSync('../personalities-secret', join(folder, 'c.md'));
  symlinkSync('nothing', join(folder, 'd.md'));

  const { files, problems } = readPersonalityFolder(folder);

  expect(files).toEqual([{ name: 'a.md', content: 'inside' }]);
  expect(problems.map(({ file, message }) => [file, message])).toEqual([
    ['b.md', 'This link leads out of the folder.'],
    ['c.md', 'This link leads out of the folder.'],
    ['d.md', 'The file cannot be read.'],
  ]);
});

test('a pipe, a file that is too large and one that is no text are left out without waiting', () => {
  using directory = temporaryDirectory();
  execFileSync('mkfifo', [join(directory.path, 'a.md')]);
  writeFileSync(join(directory.path, 'b.md'), 'x'.repeat(800_001));
  writeFileSync(join(directory.path, 'c.md'), Buffer.from([0x2d, 0xff, 0xfe]));

  const { files, problems } = readPersonalityFolder(directory.path);

  expect(files).toEqual([]);
  expect(problems.map(({ file, message }) => [file, message])).toEqual([
    ['a.md', 'This is not a file.'],
    ['b.md', 'The file has more than 800000 bytes.'],
    ['c.md', 'The file is not UTF-8 text.'],
  ]);
});

test('of more than two hundred files the rest is left out', () => {
  using directory = temporaryDirectory();
  for (let index = 0; index < 202; index++) writeFileSync(join(directory.path, `${1_000 + index}.md`), '');

  const { files, problems } = readPersonalityFolder(directory.path);

  expect(files).toHaveLength(200);
  expect(problems.map(({ file }) => file)).toEqual(['1200.md', '1201.md']);
});
