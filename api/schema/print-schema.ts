import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema as print } from 'graphql';
import { schema } from './schema.ts';

/** The whole schema as SDL, sorted so that it changes only when the API does. */
export function printSchema(): string {
  return `${print(lexicographicSortSchema(schema))}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL('../../schema.graphql', import.meta.url), printSchema());
}
