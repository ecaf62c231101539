import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrations } from './migrations.ts';
import { createProgressKeeper } from './progress-keeper.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

async function openDatabase(statements: string[]): Promise<Kysely<Tables>> {
  const database = new Kysely<Tables>({
    dialect: createSqliteDialect(':memory:'),
    log: ({ query }) => void statements.push(query.sql.trim()),
  });
  await new Migrator({ db: database, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  statements.length = 0;
  return database;
}

const progress = (generationId: string) => ({
  generationId,
  messageId: `message of ${generationId}`,
  content: 'So far',
  reasoning: '',
  headSeq: 2,
});

test('what comes in one turn of the event loop is kept in one transaction', async () => {
  const statements: string[] = [];
  const database = await openDatabase(statements);
  const keep = createProgressKeeper(database);

  await Promise.all(['1', '2', '3'].map((id) => keep(progress(id))));
  const together = statements.filter((text) => text === 'begin').length;
  await keep(progress('4'));
  await database.destroy();

  expect(together).toBe(1);
  expect(statements.filter((text) => text === 'begin')).toHaveLength(2);
});

test('all of them fail together', async () => {
  const database = await openDatabase([]);
  const keep = createProgressKeeper(database);
  const broken = Promise.allSettled(['1', '2'].map((id) => keep({ ...progress(id), headSeq: Number.NaN })));
  await database.destroy();

  expect((await broken).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
