import type { UncheckedDraft } from './check-draft.ts';
import type { StoredPersonality } from './personality-store.ts';

/** A text file of personalities. */
export interface PersonalityFile {
  /** Without a path; used only in messages, and for the id of a personality that names none. */
  readonly name: string;
  readonly content: string;
}

/** Something wrong with such a file. */
export interface PersonalityFileProblem {
  readonly file: string;
  /** Counted from 1; null if it concerns the whole file. */
  readonly line: number | null;
  /** One sentence. */
  readonly message: string;
  /** True if the only problem is that a personality with that id already exists. */
  readonly exists: boolean;
}

/** One personality of a file; its values are not checked yet. */
export interface ParsedPersonality {
  /** Null if the file names none. */
  readonly id: string | null;
  readonly draft: UncheckedDraft;
  /** What the file calls a field of the draft, and the line it is on; for a missing field, the first line. */
  whereIs(field: string): { readonly key: string; readonly line: number };
}

/** Reads one personality of a file, as much of it as is readable. */
export type PersonalitySection = () => {
  readonly personality: ParsedPersonality | null;
  readonly problems: readonly PersonalityFileProblem[];
};

/** How personalities are represented as text. */
export interface PersonalityFormat {
  /** Splits a file into its personalities, without reading them yet. */
  sections(file: PersonalityFile): readonly PersonalitySection[];
  /** Writes one file. The same personalities always give the same text, and reading it gives the same personalities. */
  write(personalities: readonly StoredPersonality[]): string;
}
