import type { GraphQLField } from 'graphql';

/** Size hints that the operation limits cannot derive from a field's type and its arguments `first` and `last`. */
interface FieldSize {
  /** Maximum number of items in a list without pages; `DAYS`: as many as the surrounding field's `days`. */
  readonly items?: number | 'DAYS';
  /** How many days the field covers, given its arguments by name. */
  readonly days?: (argument: (name: string) => unknown) => number;
  /** How many ordinary fields a long text counts as. */
  readonly weight?: number;
}

/**
 * For texts of up to tens of thousands of characters. All personalities can be read in full, prompt and file, in one
 * result, but no result can contain 1,400 such texts.
 */
export const heavyText: FieldSize = { weight: 75 };

/**
 * For the text of a message. Most are shorter than a prompt and few are longer, so the usual length counts: a page of
 * chats can be read with the texts of all their pages, but no result can contain more than 10,000 such texts.
 */
export const messageText: FieldSize = { weight: 10 };

/** Builder options for a field with this size. */
export function sized(size: FieldSize): { readonly extensions: { readonly size: FieldSize } } {
  return { extensions: { size } };
}

export function sizeOf(field: GraphQLField<unknown, unknown>): FieldSize {
  return (field.extensions.size ?? {}) as FieldSize;
}
