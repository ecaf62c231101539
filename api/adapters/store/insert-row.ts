import { CompiledQuery, type Insertable, type Kysely, type QueryResult } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Inserts a row without Kysely's builder, which takes longer to put such a statement together than SQLite to carry it
 * out: for what is written with every answer.
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
