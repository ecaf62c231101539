import type { GraphQLField } from 'graphql';

/** What the limit of operations cannot tell by the type of a field and its arguments `first` and `last`. */
interface FieldSize {
  /** The most items of a list that has no pages; `DAYS`: as many as the field around it has `days`. */
  readonly items?: number | 'DAYS';
  /** How many days it tells of, given its arguments by name. */
  readonly days?: (argument: (name: string) => unknown) => number;
  /** How many usual fields a long text stands for. */
  readonly weight?: number;
}

/**
 * Of a text that may have tens of thousands of characters. All personalities can be read whole, prompt and file, in one
 * answer, and no answer can have 1,400 of such texts.
 */
export const heavyText: FieldSize = { weight: 75 };

/**
 * Of a text of a message. Most are shorter than a prompt and few are longer, so it counts by what is usual: a page of chats can
 * be read with the texts of all of their pages, and no answer can have more than 10,000 of such texts.
 */
export const messageText: FieldSize = { weight: 10 };

/** For the options of a field in the builder. */
export function sized(size: FieldSize): { readonly extensions: { readonly size: FieldSize } } {
  return { extensions: { size } };
}

export function sizeOf(field: GraphQLField<unknown, unknown>): FieldSize {
  return (field.extensions.size ?? {}) as FieldSize;
}
