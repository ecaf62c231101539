import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../api/testing/temporary-directory.ts';
import { partLoader } from './part-loader.ts';

test.each([
  ['one file alone', 'console.log("part");', ['part.js']],
  ['two files', 'import "./part.css"; console.log("part");', ['part.js', 'part.css']],
])('the loader of a part is told its files if they are %s', async (_, part, files) => {
  using directory = temporaryDirectory();
  const write = (name: string, text: string) => writeFileSync(join(directory.path, name), text);
  write('loader.js', 'export const loadPart = (importPart, files) => importPart(files);');
  write('page.js', 'import("./part.js");');
  write('part.js', part);
  write('part.css', 'p { color: red }');

  const { output } = (await build({
    root: directory.path,
    configFile: false,
    logLevel: 'error',
    plugins: [partLoader(join(directory.path, 'loader.js'))],
    build: {
      write: false,
      rollupOptions: {
        input: join(directory.path, 'page.js'),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  })) as Rollup.RollupOutput;

  expect(output[0].code).toContain(`m.f=${JSON.stringify(files)}`);
});
