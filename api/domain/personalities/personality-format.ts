import type { UncheckedDraft } from './check-draft.ts';
import type { StoredPersonality } from './personality-store.ts';

/** A text file of personalities. */
export interface PersonalityFile {
  /** Without a path; only for messages, and for the id of a personality that names none. */
  readonly name: string;
  readonly content: string;
}

/** What is wrong with such a file. */
export interface PersonalityFileProblem {
  readonly file: string;
  /** Counted from 1; null when it is about the whole file. */
  readonly line: number | null;
  /** One sentence. */
  readonly message: string;
  /** Only that there is a personality of that id already. */
  readonly exists: boolean;
}

/** One personality of a file, its values not yet checked. */
export interface ParsedPersonality {
  /** Null: the file names none. */
  readonly id: string | null;
  readonly draft: UncheckedDraft;
  /** The name by which the file calls a field of the draft, and its line; the first line for what is not there. */
  whereIs(field: string): { readonly key: string; readonly line: number };
}

/** Reads one personality of a file as far as it can be read. */
export type PersonalitySection = () => {
  readonly personality: ParsedPersonality | null;
  readonly problems: readonly PersonalityFileProblem[];
};

/** How personalities are written as text. */
export interface PersonalityFormat {
  /** Cuts a file into its personalities, without reading them yet. */
  sections(file: PersonalityFile): readonly PersonalitySection[];
  /** One file. The same text for the same personalities; what is read of it are the same personalities. */
  write(personalities: readonly StoredPersonality[]): string;
}
