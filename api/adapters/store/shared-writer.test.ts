import { Kysely, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrations } from './migrations.ts';
import { createSharedWriter } from './shared-writer.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

async function openDatabase(statements: string[] = []): Promise<Kysely<Tables>> {
  const database = new Kysely<Tables>({
    dialect: createSqliteDialect(':memory:'),
    log: ({ query }) => void statements.push(query.sql.trim()),
  });
  await new Migrator({ db: database, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  statements.length = 0;
  return database;
}

/** A write that leaves a trace if it is kept. */
const prompt = (id: string) => async (transaction: Transaction<Tables>) => {
  await transaction
    .insertInto('prompt')
    .values({ id, personalityId: '', name: '', systemPrompt: '' })
    .execute();
  return id;
};

async function keptIn(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await database.selectFrom('prompt').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

test('what comes in one turn of the event loop is written in one transaction, and each gets its own result', async () => {
  const statements: string[] = [];
  await using database = await openDatabase(statements);
  const write = createSharedWriter(database);

  const results = await Promise.all(['1', '2', '3'].map((id) => write(prompt(id))));
  const together = statements.filter((text) => text === 'begin').length;
  await write(prompt('4'));

  expect(results).toEqual(['1', '2', '3']);
  expect(together).toBe(1);
  expect(statements.filter((text) => text === 'begin')).toHaveLength(2);
});

test('what fails takes nobody along, and leaves nothing of itself', async () => {
  await using database = await openDatabase();
  const write = createSharedWriter(database);
  const refusal = new Error('refused');
  const half = write(async (transaction) => {
    await prompt('half')(transaction);
    throw refusal;
  });

  const settled = await Promise.allSettled([
    write(prompt('1')),
    half,
    write(prompt('2')),
    write(prompt('1')),
  ]);

  expect(settled).toMatchObject([
    { value: '1' },
    { reason: refusal },
    { value: '2' },
    { reason: { message: expect.stringContaining('UNIQUE') } },
  ]);
  expect(await keptIn(database)).toEqual(['1', '2']);
});

test('a write is settled once it is committed', async () => {
  const statements: string[] = [];
  await using database = await openDatabase(statements);
  const write = createSharedWriter(database);

  await Promise.all(
    ['1', '2'].map(async (id) => {
      await write(prompt(id));
      statements.push(`settled ${id}`);
    }),
  );

  expect(statements.slice(-3)).toEqual(['commit', 'settled 1', 'settled 2']);
});

test('what was rolled back and written again stands in the index once', async () => {
  await using database = await openDatabase();
  const write = createSharedWriter(database);
  const indexed = (number: number, text: string) =>
    write(async (_transaction, index) => {
      index(number, text);
    });

  await Promise.allSettled([
    indexed(2, 'second'),
    indexed(1, 'first'),
    write(() => Promise.reject(new Error())),
  ]);
  const { rows } = await database.executeQuery<{ rowid: number }>(
    database.selectFrom('search').select('rowid').orderBy('rowid').compile(),
  );

  expect(rows.map(({ rowid }) => rowid)).toEqual([1, 2]);
});

test('all fail when nothing can be written', async () => {
  const database = await openDatabase();
  const write = createSharedWriter(database);
  const broken = Promise.allSettled(['1', '2'].map((id) => write(prompt(id))));
  await database.destroy();

  expect((await broken).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
