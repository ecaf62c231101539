import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from './precompress.ts';

test('text files get two compressed siblings, small and binary ones none', () => {
  const directory = mkdtempSync(join(tmpdir(), 'precompress-'));
  try {
    const content = 'const answer = 42;\n'.repeat(100);
    writeFileSync(join(directory, 'large.js'), content);
    writeFileSync(join(directory, 'small.css'), 'a{}');
    writeFileSync(join(directory, 'photo.png'), Buffer.alloc(5_000));
    precompress(directory);
    expect(brotliDecompressSync(readFileSync(join(directory, 'large.js.br'))).toString()).toBe(content);
    expect(gunzipSync(readFileSync(join(directory, 'large.js.gz'))).toString()).toBe(content);
    expect(existsSync(join(directory, 'small.css.br'))).toBe(false);
    expect(existsSync(join(directory, 'photo.png.br'))).toBe(false);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
