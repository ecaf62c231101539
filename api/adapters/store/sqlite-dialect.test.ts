import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { createSqliteDialect } from './sqlite-dialect.ts';

test('every statement that writes says so, whether or not it returns rows, and none that reads', async () => {
  let writes = 0;
  await using database = new Kysely<{ note: { id: number } }>({
    dialect: createSqliteDialect(':memory:', () => writes++),
  });
  await database.schema.createTable('note').addColumn('id', 'integer').execute();
  expect(writes).toBe(1);

  await database.insertInto('note').values({ id: 1 }).execute();
  expect(writes).toBe(2);
  await database.updateTable('note').set({ id: 2 }).returning('id').execute();
  expect(writes).toBe(3);

  const notes = database.with('listed', (listing) => listing.selectFrom('note').selectAll());
  expect(await notes.selectFrom('listed').selectAll().execute()).toEqual([{ id: 2 }]);
  await database.selectFrom('note').selectAll().execute();
  expect(writes).toBe(3);
});
