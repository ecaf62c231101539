import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes below which a compressed file saves less than its headers cost. */
const least = 1_000;

/** Writes a .br and a .gz file beside each text file of the build, so that no request has to wait for compression. */
export function precompress(directory: string): void {
  for (const name of globSync('**/*.{js,css,svg,txt,json}', { cwd: directory })) {
    const file = join(directory, name);
    const content = readFileSync(file);
    if (content.length < least) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
