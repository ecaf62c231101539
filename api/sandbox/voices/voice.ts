import type { NonEmpty } from '../seeded-choice.ts';

/** Something that an answer shows rather than says. */
export type ExhibitKind = 'code' | 'table' | 'maths' | 'list';

/**
 * Building blocks of one personality's simulated answers. Every block either admits, in the voice's own manner, that
 * there is no model behind it, or holds for any subject: the sandbox must not state facts about what was asked.
 * Blocks may contain {topic} and {Topic} (a few words of the question), {quote} (all of it, on one line) and, in
 * `followUp` only, {earlier} (the topic of the question before).
 */
export interface Voice {
  readonly openings: NonEmpty<string>;
  /** From most to least telling; the variant decides how many are used. */
  readonly bodies: readonly string[];
  readonly bodyLayout: 'paragraphs' | 'bullets' | 'numbered';
  readonly closings: NonEmpty<string>;
  /** Precedes the closing from the second question on. */
  readonly followUp: string;
  /** Introduces an exhibit; empty: it needs no introduction. */
  readonly leads: Readonly<Record<ExhibitKind, string>>;
  /** Shown when the question asks for no exhibit; null: none. */
  readonly habit: ExhibitKind | null;
  /** Before the opening, after it, or after the body. */
  readonly exhibitPlace: 'start' | 'middle' | 'end';
}
