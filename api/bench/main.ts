import { existsSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedDirectory } from './seed.ts';
import { measureStartUp } from './start-up.ts';
import { measureStore } from './store.ts';
import { measureTokenPath } from './token-path.ts';

const { values } = parseArgs({
  options: {
    directory: { type: 'string', default: join(tmpdir(), 'modelhub-bench') },
    /** `tokens`, `store` or `start`; all of them when left out. */
    only: { type: 'string', multiple: true, default: ['tokens', 'store', 'start'] },
  },
});
const { directory, only } = values;
const date = new Date().toISOString().slice(0, 10);
const memory = Math.round(totalmem() / 1024 ** 3);
console.log(
  `${date}, Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model}, ${memory} GB.`,
);
console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(1)}.`);

if (!existsSync(join(directory, 'modelhub.sqlite')))
  await seedDirectory(directory, { large: true, add: false });
if (only.includes('tokens')) await measureTokenPath();
if (only.includes('store')) await measureStore(directory);
if (only.includes('start')) await measureStartUp({ 'empty directory': null, '500,000 messages': directory });
