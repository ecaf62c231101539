import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../adapters/store/sqlite-store.ts';
import { createRecordingLog } from '../testing/recording-log.ts';
import { startHub } from '../testing/start-hub.ts';
import { generationOf } from '../testing/stored-generations.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { isPossible, readOnlyDisk } from './small-disks.ts';

interface Spoilt {
  readonly what: string;
  readonly message: RegExp;
  readonly spoil?: (directory: string) => Promise<unknown>;
  readonly through?: (directory: string) => readonly string[];
}

test.each<Spoilt>([
  {
    what: 'has a lock that cannot be opened',
    message: /cannot be written to \(unable to open database file\)/,
    spoil: (directory) => mkdir(join(directory, 'lock.sqlite')),
  },
  {
    what: 'has a database that is none',
    message: /modelhub\.sqlite cannot be opened \(file is not a database\)\. It is damaged: restore a backup/,
    spoil: (directory) => writeFile(join(directory, 'modelhub.sqlite'), 'x'.repeat(10_000)),
  },
  ...(isPossible(readOnlyDisk)
    ? [
        {
          what: `is on ${readOnlyDisk.name}`,
          message: /cannot be written to \(unable to open database file\)/,
          through: readOnlyDisk.through,
        },
      ]
    : []),
])(
  'a data directory that $what ends the start with exit code 1 and a word to the operator',
  async ({ message, spoil, through }) => {
    using directory = temporaryDirectory();
    await spoil?.(directory.path);
    const before = await readdir(directory.path);

    const environment = { DATA_DIR: directory.path, SANDBOX: 'on' };
    const failure: unknown = await startHub(environment, through?.(directory.path)).catch((error) => error);

    expect(String(failure)).toContain('the hub ended with 1:');
    expect(String(failure)).toMatch(message);
    expect(String(failure)).toContain(directory.path);
    expect(String(failure)).not.toMatch(/^\s+at /m);
    expect(await readdir(directory.path)).toEqual(expect.arrayContaining(before));
  },
);

test('a database that cannot be written to mark cut-off answers ends the start with a word to the operator', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'modelhub.sqlite');
  const store = await openSqliteStore(path, createRecordingLog());
  await store.beginGeneration('owner', generationOf());
  await store.close();
  using other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');

  const failure: unknown = await startHub({ DATA_DIR: directory.path, SANDBOX: 'on' }).catch(
    (error) => error,
  );

  expect(String(failure)).toContain(
    `${path} cannot be written to (database is locked). Fix this, or set DATA_DIR`,
  );
  expect(String(failure)).not.toMatch(/^\s+at /m);
});

test('a second hub on a directory is refused with the number of the first, which goes on', async () => {
  using directory = temporaryDirectory();
  const environment = { DATA_DIR: directory.path, SANDBOX: 'on' };
  await using first = await startHub(environment);

  const failure: unknown = await startHub(environment).catch((error) => error);

  expect(String(failure)).toContain('the hub ended with 1:');
  expect(String(failure)).toContain(`is in use by another ModelHub (process ${first.pid})`);
  expect(await fetch(new URL('/readyz', first.origin))).toMatchObject({ status: 200 });
  expect(await first.stop()).toBe(0);
  await using next = await startHub(environment);
  expect(await next.stop()).toBe(0);
});
