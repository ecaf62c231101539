import type { Viewer } from '../hub.ts';
import type { VariantId } from '../variants/variant.ts';
import type { UncheckedDraft } from './check-draft.ts';
import type { Identity } from './identity.ts';
import type { PersonalityFile, PersonalityFileProblem } from './personality-format.ts';

export const verbosities = ['LOW', 'MEDIUM', 'HIGH'] as const;
/** How long answers should be, for models with such a parameter. */
export type Verbosity = (typeof verbosities)[number];

/** Parameters sent besides the prompt, if the model accepts them. Null: the model's default. */
export interface PersonalityParameters {
  readonly temperature: number | null;
  readonly topP: number | null;
  readonly maxCompletionTokens: number | null;
}

export const noParameters: PersonalityParameters = {
  temperature: null,
  topP: null,
  maxCompletionTokens: null,
};

/** Everything about a personality that a person can write; its values have been checked. */
export interface PersonalityDraft {
  readonly name: string;
  /** One line, no full stop; may be empty. */
  readonly tagline: string;
  /** The one accent colour, as a hue in degrees on the OKLCH wheel; the page chooses lightness and chroma. */
  readonly accent: number;
  /** One emoji; null: the mark drawn from the id. */
  readonly avatar: string | null;
  /** Shown on an empty chat, in the personality's own voice; may be empty. */
  readonly greeting: string;
  /** First questions that suit the voice. */
  readonly starters: readonly string[];
  /** The complete system prompt, sent as it is. */
  readonly systemPrompt: string;
  /** Used when a chat names no variant. */
  readonly defaultVariantId: VariantId;
  /** Null: the model's default. */
  readonly verbosity: Verbosity | null;
  readonly parameters: PersonalityParameters;
}

/** A named voice: a system prompt, and everything that a person sees of it before choosing it. */
export interface Personality extends PersonalityDraft {
  /** Stable, lower case, used in URLs: `claude`, `coder`. */
  readonly id: string;
  /** How the voice writes, in two or three plain sentences; empty if a person wrote it. */
  readonly style: string;
  /** How this voice answers the question shown with all personalities; empty if a person wrote it. */
  readonly sample: string;
  /** Whether there is a built-in with this id. */
  readonly builtIn: boolean;
  /** Where it comes from: ModelHub, a file on the server, a viewer. */
  readonly source: 'BUILT_IN' | 'FILE' | 'OWN';
  /** Whether this replaces a built-in. */
  readonly overridden: boolean;
  /** Whether this comes from a file and hides one with the same id that the viewer wrote. */
  readonly coversOwn: boolean;
  /** Left out of lists, but can still be chosen. */
  readonly hidden: boolean;
  /** Whether it is the viewer's default for new chats. */
  readonly isDefault: boolean;
  /** The honest line: what really answers, for example “Claude-style · served by OpenAI models”. */
  readonly servedBy: string;
}

/**
 * A built-in personality as written; how it describes itself depends on the upstream. What it must consist of, how long
 * its texts are and how far its accent is from the others: `create-built-in-personalities.test.ts`.
 */
export interface WrittenPersonality
  extends Pick<
    Personality,
    'id' | 'tagline' | 'style' | 'accent' | 'greeting' | 'starters' | 'sample' | 'defaultVariantId'
  > {
  readonly identity: Identity;
  /** The system prompt after the paragraph about its identity. */
  readonly instructions: string;
}

/** What a viewer set about existing personalities; may include ids of recently deleted ones. */
export interface PersonalityPreferences {
  /** Ids in the order in which they were when one was last moved; others follow. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Null: none was chosen. */
  readonly defaultId: string | null;
}

export const noPreferences: PersonalityPreferences = { order: [], hidden: [], defaultId: null };

/** What an import did, or why it did nothing. */
export type PersonalityImport =
  | { readonly created: readonly Personality[]; readonly replaced: readonly Personality[] }
  | { readonly problems: readonly PersonalityFileProblem[] };

interface CreatePersonality {
  readonly requestId: string | null;
  readonly id: string | null;
  readonly draft: UncheckedDraft;
}

/** Built-in personalities, those from the server's folder, and those that a viewer wrote. */
export interface Personalities {
  /** In display order; never empty, since the first is listed even if all are hidden. */
  list(viewer: Viewer, request: { readonly includeHidden: boolean }): Promise<readonly Personality[]>;
  /** May be hidden. Rejects with NOT_FOUND, naming those that may have been meant, if this viewer has none of that id. */
  require(viewer: Viewer, id: string): Promise<Personality>;
  /** By id, hidden ones too. Null where this viewer has none. */
  findAll(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Personality | null>>;
  /** A personality for one answer that is not stored. Throws BAD_INPUT or TOO_LONG, its field below `tryOut`. */
  draft(draft: UncheckedDraft): Personality;
  /**
   * Creates one, or finds the one that the same `requestId` created before. `id` null: derived from the name. Rejects
   * with BAD_INPUT, TOO_LONG, CONFLICT, or NOT_FOUND if it was deleted. If this or any of the following rejects, nothing
   * was changed.
   */
  create(viewer: Viewer, request: CreatePersonality): Promise<Personality>;
  /** What is left out stays as it is. For a built-in, `draft` replaces it. */
  update(
    viewer: Viewer,
    id: string,
    changes: { readonly draft?: UncheckedDraft; readonly hidden?: boolean },
  ): Promise<Personality>;
  /** Deletes one that the viewer wrote; it can be restored for an hour. */
  delete(viewer: Viewer, id: string): Promise<void>;
  /**
   * Restores a built-in to its original, or brings back a deleted one. Rejects with NOT_FOUND if that is gone for good.
   */
  restore(viewer: Viewer, id: string): Promise<Personality>;
  /** Puts it in front of another one; null: at the end. */
  move(viewer: Viewer, id: string, beforeId: string | null): Promise<Personality>;
  /** Null: no default. */
  setDefault(viewer: Viewer, id: string | null): Promise<Personality | null>;
  /** Imports all of the files or nothing. Without `replace`, an existing id is a problem. */
  import(
    viewer: Viewer,
    request: { readonly files: readonly PersonalityFile[]; readonly replace: boolean },
  ): Promise<PersonalityImport>;
  /** Everything that the viewer wrote, in display order, as one text file that `import` accepts. */
  writeOwn(viewer: Viewer): Promise<string>;
  /** As one text file that `import` accepts. */
  write(personalities: readonly Personality[]): string;
  /** Why files of the server's folder were left out at startup. */
  readonly fileProblems: readonly PersonalityFileProblem[];
}
