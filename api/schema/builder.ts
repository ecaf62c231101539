import SchemaBuilder from '@pothos/core';
import type { Hub, Viewer } from '../domain/hub.ts';

/** What resolvers get, made anew for each operation. */
export interface Context {
  readonly hub: Hub;
  readonly viewer: Viewer;
  /** Aborts when nobody waits for this operation any more. */
  readonly signal: AbortSignal;
  /** Says that this operation never ends by itself, so that a shutdown does not wait for it. */
  readonly endless: () => void;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    /** Milliseconds since the epoch. */
    DateTime: { Input: never; Output: number };
    /** ISO 8601. */
    Date: { Input: never; Output: string };
    /** Decimal notation. */
    Decimal: { Input: never; Output: string };
  };
}>({ defaultFieldNullability: false });

/** A moment as the scalar DateTime writes it. */
export function serializeDateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

builder.scalarType('DateTime', {
  description:
    'A moment in UTC as an ISO 8601 string with milliseconds, such as `2026-11-24T09:30:00.000Z`. Taken from the clock of the server; in an imported chat, of the one that it was exported from.',
  serialize: serializeDateTime,
});

builder.scalarType('Date', {
  description:
    'A day of the calendar as an ISO 8601 date, such as `2026-11-24`, without a time or a zone. Only fields have this type: an argument that names a day is a String of the same form.',
  serialize: (date) => date,
});

builder.scalarType('Decimal', {
  description:
    'An exact number in decimal notation as a string, such as `"0.000215"`. Sums of money are too small and too exact for Float: parse it with a decimal library, or show it as it stands.',
  serialize: (decimal) => decimal,
});
