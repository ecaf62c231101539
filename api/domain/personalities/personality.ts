import type { VariantId } from '../variants/variant.ts';
import type { Identity } from './identity.ts';

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

/** A built-in personality as written; how it describes itself depends on the upstream. */
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
