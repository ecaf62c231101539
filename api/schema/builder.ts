import SchemaBuilder from '@pothos/core';
import { GraphQLError } from 'graphql';
import type { Hub, Viewer } from '../domain/hub.ts';

/** What resolvers receive; created per operation. */
export interface Context {
  readonly hub: Hub;
  readonly viewer: Viewer;
  /** Aborts when nobody is waiting for this operation any longer. */
  readonly signal: AbortSignal;
  /** Marks this operation as endless, so that a shutdown does not wait for it. */
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
    Date: { Input: string; Output: string };
    /** Decimal notation. */
    Decimal: { Input: never; Output: string };
  };
}>({ defaultFieldNullability: false });

/** A timestamp in the format of the DateTime scalar. */
export function serializeDateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

builder.scalarType('DateTime', {
  description:
    'A moment in UTC as an ISO 8601 string with milliseconds, such as `2026-11-24T09:30:00.000Z`, by the clock of the server or, in an imported chat, of the server that exported it.',
  serialize: serializeDateTime,
});

builder.scalarType('Date', {
  description:
    'A calendar day as an ISO 8601 date, such as `2026-11-24`, without a time or time zone. As an argument, a day of the years 1900 to 2199; any other string is BAD_INPUT with the name of the argument as `field`.',
  serialize: (date) => date,
  // The domain validates the date, since it knows the argument's name.
  parseValue(value) {
    if (typeof value === 'string') return value;
    throw new GraphQLError('A date is a String such as "2026-11-24".');
  },
});

builder.scalarType('Decimal', {
  description:
    'An exact number in decimal notation, as a string such as `"0.000215"`: amounts of money, which need more precision than Float has, and sums of tokens, which can outgrow Int and are whole numbers. Parse it with a decimal library, or show it as it is.',
  serialize: (decimal) => decimal,
});
