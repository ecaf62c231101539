import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Below this, a compressed file saves less than its headers cost. */
const least = 1_000;

/** Writes a .br and a .gz beside each text file of the build, so that no request pays for compressing. */
export function precompress(directory: string): void {
  for (const name of globSync('**/*.{js,css,svg,txt,json}', { cwd: directory })) {
    const file = join(directory, name);
    const content = readFileSync(file);
    if (content.length < least) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
