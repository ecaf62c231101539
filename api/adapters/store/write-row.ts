import { CompiledQuery, type Insertable, type Kysely, type QueryResult, type Selectable } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Rows are written with these two wherever they suffice, and always with an answer: Kysely's builder takes longer to
 * build a statement than SQLite to run it. It is for all else, and SQL by hand for what it cannot express.
 */

export function insertRow<Table extends keyof Tables>(
  database: Kysely<Tables>,
  table: Table,
  row: Insertable<Tables[Table]>,
  otherwise: '' | 'on conflict do nothing' = '',
): Promise<QueryResult<unknown>> {
  const columns = Object.keys(row);
  const places = columns.map(() => '?');
  return database.executeQuery(
    CompiledQuery.raw(
      `insert into ${table} (${columns}) values (${places}) ${otherwise}`,
      Object.values(row),
    ),
  );
}

/** Updates the row that has all these values and returns one of its columns; undefined if there is no such row. */
export async function updateRow<
  Table extends keyof Tables,
  Column extends keyof Selectable<Tables[Table]> & string,
>(
  database: Kysely<Tables>,
  table: Table,
  changes: Partial<Selectable<Tables[Table]>>,
  where: Partial<Selectable<Tables[Table]>>,
  returning: Column,
): Promise<Selectable<Tables[Table]>[Column] | undefined> {
  const columns = (row: object, sign: '=' | 'is') => Object.keys(row).map((column) => `${column} ${sign} ?`);
  const { rows } = await database.executeQuery<Selectable<Tables[Table]>>(
    CompiledQuery.raw(
      `update ${table} set ${columns(changes, '=')} where ${columns(where, 'is').join(' and ')} returning ${returning}`,
      [...Object.values(changes), ...Object.values(where)],
    ),
  );
  return rows[0]?.[returning];
}
