import type { ErrorCode } from '../domain/errors/hub-error.ts';
import type { Refusal } from './refusal.ts';

/** How a stream ends. */
export type Ending =
  /** Finish reason, usage, `[DONE]`. */
  | 'whole'
  /** The connection breaks inside the chunked body. */
  | 'cut'
  /** Silence on an open connection, until the client closes it. */
  | 'stall'
  /** The body ends cleanly, but without a sign that the answer is complete. */
  | 'truncated'
  /** A frame that is not JSON. */
  | 'malformed'
  /** An error object in place of a delta. */
  | 'error'
  /** A few frames of more than a megabyte, then as `whole`. */
  | 'oversized'
  /** `[DONE]` and nothing before it. */
  | 'empty';

export type FinishReason = 'stop' | 'length' | 'content_filter';

/** What the sandbox does on the wire. */
export type Wire =
  | { readonly type: 'refuse'; readonly refusal: Refusal }
  /** Accepts the request and never responds. */
  | { readonly type: 'mute' }
  /** Resets the connection before any header. */
  | { readonly type: 'reset' }
  | {
      readonly type: 'answer';
      readonly ending: Ending;
      readonly finishReason: FinishReason;
      /**
       * `text`: a voice; `long`: as many tokens as asked for; `refusal`: sent in the field of that name instead of
       * content.
       */
      readonly content: 'text' | 'long' | 'refusal';
      /** Whether only the first part of the text is sent. */
      readonly partial: boolean;
      /** Whether `reasoning_content` comes first. */
      readonly reasoning: boolean;
      /** Whether the first request fails with 503 and the next equal one succeeds. */
      readonly busyFirst: boolean;
    };

/** Something that `/simulate <name>` triggers. */
export interface Scenario {
  readonly name: string;
  readonly aliases: readonly string[];
  /** A message that triggers it. */
  readonly example: string;
  /** What happens, in one line. */
  readonly description: string;
  /** The catalogue code with which a correct client ends; null: the answer completes. */
  readonly code: ErrorCode | null;
  readonly wire: Wire;
  /** Meaning and bounds of the number after the name; null if it takes none. */
  readonly amount: {
    readonly unit: 'seconds' | 'tokens' | 'tokens per second';
    readonly least: number;
    readonly most: number;
    readonly usual: number;
  } | null;
}
