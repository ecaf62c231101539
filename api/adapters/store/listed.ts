import { sql } from 'kysely';

/** Values for an `in`; the statement is the same for any number of them. */
export function listed<Value>(values: readonly Value[]) {
  return sql<Value>`(select value from json_each(${JSON.stringify(values)}) as wanted)`;
}
