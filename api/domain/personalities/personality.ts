import type { VariantId } from '../variants/variant.ts';
import type { Identity } from './identity.ts';

export const verbosities = ['LOW', 'MEDIUM', 'HIGH'] as const;
/** How long answers are to be, to models that take it as a parameter. */
export type Verbosity = (typeof verbosities)[number];

/** What is asked of the model besides the prompt, where it takes it; null each: the model's own. */
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

/** Everything of a personality that a person can write; its values have been checked. */
export interface PersonalityDraft {
  readonly name: string;
  /** One line, no full stop; may be empty. */
  readonly tagline: string;
  /** The one accent colour, as a hue in degrees on the OKLCH wheel; the page chooses lightness and chroma. */
  readonly accent: number;
  /** One emoji; null: the mark that is drawn from the id. */
  readonly avatar: string | null;
  /** Shown on an empty chat, in the personality's own voice; may be empty. */
  readonly greeting: string;
  /** First questions that suit the voice. */
  readonly starters: readonly string[];
  /** The complete system prompt, sent as it stands. */
  readonly systemPrompt: string;
  /** Served when a chat names no variant. */
  readonly defaultVariantId: VariantId;
  /** Null: the model's own. */
  readonly verbosity: Verbosity | null;
  readonly parameters: PersonalityParameters;
}

/** A named voice: a system prompt and everything a person sees of it before choosing it. */
export interface Personality extends PersonalityDraft {
  /** Stable, lower case, part of URLs: `claude`, `coder`. */
  readonly id: string;
  /** How the voice writes, in two or three plain sentences; empty for what people write. */
  readonly style: string;
  /** How this voice answers the question that all personalities are shown with; empty for what people write. */
  readonly sample: string;
  /** Whether ModelHub comes with one of this id. */
  readonly builtIn: boolean;
  /** Where it comes from: ModelHub, a file on the server, a viewer. */
  readonly source: 'BUILT_IN' | 'FILE' | 'OWN';
  /** Whether something else stands in the place of a built-in. */
  readonly overridden: boolean;
  /** Whether it is a file's and stands before one of the same id that the viewer wrote. */
  readonly coversOwn: boolean;
  /** Left out of lists; it can be chosen all the same. */
  readonly hidden: boolean;
  /** Whether the viewer chose it for new chats. */
  readonly isDefault: boolean;
  /** The honest line: what really answers, for example “Claude-style · served by OpenAI models”. */
  readonly servedBy: string;
}

/** A personality that comes with ModelHub, as it is written: what it says that it is depends on what answers. */
export interface WrittenPersonality
  extends Pick<
    Personality,
    'id' | 'tagline' | 'style' | 'accent' | 'greeting' | 'starters' | 'sample' | 'defaultVariantId'
  > {
  readonly identity: Identity;
  /** The system prompt after the paragraph that says what it is. */
  readonly instructions: string;
}

/** What a viewer set about the personalities that there are; ids of what was deleted lately may be among it. */
export interface PersonalityPreferences {
  /** Those that were moved and what stood around them then; others follow. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Null: none was chosen. */
  readonly defaultId: string | null;
}

export const noPreferences: PersonalityPreferences = { order: [], hidden: [], defaultId: null };
