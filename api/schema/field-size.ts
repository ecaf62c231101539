import type { GraphQLField } from 'graphql';

/** What the operation limits cannot derive from the type of a field and its arguments `first` and `last`. */
interface FieldSize {
  /** The most items of a list without pages; `DAYS`: as many as the surrounding field has `days`. */
  readonly items?: number | 'DAYS';
  /** How many days it covers, given its arguments by name. */
  readonly days?: (argument: (name: string) => unknown) => number;
  /** How many ordinary fields a long text counts as. */
  readonly weight?: number;
}

/**
 * For a text that may have tens of thousands of characters. All personalities can be read whole, prompt and file, in one
 * result, and no result can have 1,400 such texts.
 */
export const heavyText: FieldSize = { weight: 75 };

/**
 * For the text of a message. Most are shorter than a prompt and few are longer, so the usual length counts: a page of chats
 * can be read with the texts of all their pages, and no result can have more than 10,000 such texts.
 */
export const messageText: FieldSize = { weight: 10 };

/** For the options of a field in the builder. */
export function sized(size: FieldSize): { readonly extensions: { readonly size: FieldSize } } {
  return { extensions: { size } };
}

export function sizeOf(field: GraphQLField<unknown, unknown>): FieldSize {
  return (field.extensions.size ?? {}) as FieldSize;
}
