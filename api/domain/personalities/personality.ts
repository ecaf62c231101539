import type { VariantId } from '../variants/variant.ts';
import type { Identity } from './identity.ts';

/** A named voice: a system prompt and everything a person sees of it before choosing it. */
export interface Personality {
  /** Stable, lower case, part of URLs: `claude`, `coder`. */
  readonly id: string;
  readonly name: string;
  /** One line, at most 60 characters, no full stop. */
  readonly tagline: string;
  /** How the voice writes, in two or three plain sentences. */
  readonly style: string;
  /** The one accent colour, as a hue in degrees on the OKLCH wheel; the page chooses lightness and chroma. */
  readonly accent: number;
  /** Shown on an empty chat, in the personality's own voice. */
  readonly greeting: string;
  /** Exactly four first questions that suit the voice. */
  readonly starters: readonly string[];
  /** The complete system prompt, sent as it stands. */
  readonly systemPrompt: string;
  /** How this voice answers the question that all personalities are shown with; about two lines. */
  readonly sample: string;
  /** Served when a chat names no variant. */
  readonly defaultVariantId: VariantId;
  readonly builtIn: boolean;
  /** The honest line: what really answers, for example “Claude-style · served by OpenAI models”. */
  readonly servedBy: string;
}

/** A personality that comes with ModelHub, as it is written: what it says that it is depends on what answers. */
export interface WrittenPersonality
  extends Omit<Personality, 'name' | 'systemPrompt' | 'servedBy' | 'builtIn'> {
  readonly identity: Identity;
  /** The system prompt after the paragraph that says what it is. */
  readonly instructions: string;
}
