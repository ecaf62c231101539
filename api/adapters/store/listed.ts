import { sql } from 'kysely';

/** Values for an `in`, of which any number makes the same statement. */
export function listed<Value>(values: readonly Value[]) {
  return sql<Value>`(select value from json_each(${JSON.stringify(values)}) as wanted)`;
}
