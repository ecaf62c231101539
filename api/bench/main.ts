import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureGrowth } from './growth.ts';
import { seedDirectory } from './seed.ts';
import { measureStartUp } from './start-up.ts';
import { measureStore } from './store.ts';
import { measureTokenPath } from './token-path.ts';

/** `page` measures the page instead, in the browser that the tests use. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    directory: { type: 'string', default: join(tmpdir(), 'modelhub-bench') },
    /** `tokens`, `growth`, `store` or `start`; all of them by default. */
    only: { type: 'string', multiple: true, default: ['tokens', 'growth', 'store', 'start'] },
    /** Replaces the figures of `tokens` and `growth` in docs with the new ones. */
    docs: { type: 'boolean', default: false },
  },
});
if (positionals.includes('page')) {
  const page = fileURLToPath(new URL('../../web/bench/main.ts', import.meta.url));
  process.exit(spawnSync(process.execPath, [page], { stdio: 'inherit' }).status ?? 1);
}
const { directory, only, docs } = values;
const documents = new URL('../../docs/', import.meta.url);
const date = new Date().toISOString().slice(0, 10);
const memory = Math.round(totalmem() / 1024 ** 3);
const machine = `${date}, Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model}, ${memory} GB. Load of the machine before: ${loadavg()[0]?.toFixed(1)}.`;
console.log(machine);

if (only.includes('tokens')) {
  const { table, picture } = await measureTokenPath();
  if (docs) {
    writeFileSync(new URL('images/token-path.svg', documents), picture);
    replaceInDocs('tokens', table);
  }
}
if (only.includes('growth')) {
  const tables = await measureGrowth();
  if (docs) replaceInDocs('growth', tables);
}
const needsSeed = only.includes('store') || only.includes('start');
if (needsSeed && !existsSync(join(directory, 'modelhub.sqlite')))
  await seedDirectory(directory, { large: true, add: false });
if (only.includes('store')) await measureStore(directory);
if (only.includes('start')) await measureStartUp({ 'empty directory': null, '500,000 messages': directory });

/**
 * Writes the figures, and the machine they were measured on, between the two comments that name them in docs/proof.md.
 */
function replaceInDocs(name: string, tables: string): void {
  const page = new URL('proof.md', documents);
  const text = readFileSync(page, 'utf8');
  const begin = `<!-- bench: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const [before = '', rest = ''] = text.split(begin);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`docs/proof.md has no place for the figures of ${name}`);
  writeFileSync(page, `${before}${begin}\n${machine}\n\n${tables}\n${end}${after}`);
}
