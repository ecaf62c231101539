import { duration, type ErrorText, type Fixer } from './error-text.ts';
import type { ErrorCode, HubError } from './hub-error.ts';
import { hubErrorTexts } from './hub-error-texts.ts';
import { upstreamErrorTexts } from './upstream-error-texts.ts';

/** A failure in words, ready to show; the same on every transport. */
export interface ErrorDescription {
  readonly code: ErrorCode;
  readonly title: string;
  readonly message: string;
  /** What to do, in order; never empty. */
  readonly steps: readonly string[];
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean;
  readonly fixedBy: Fixer;
  /** Milliseconds to wait before trying again; null if unknown or if waiting does not help. */
  readonly retryAfterMs: number | null;
  /** The upstream's request id, to quote to its support; null if there was none. */
  readonly requestId: string | null;
  /** Path of the argument or input field concerned, such as `input.turn.send.content`; null if there is none. */
  readonly field: string | null;
  /** For BUSY, the running generation that blocks the request; otherwise null. */
  readonly generationId: string | null;
}

const errorTexts: Record<ErrorCode, ErrorText> = { ...upstreamErrorTexts, ...hubErrorTexts };

/** Describes a failure, thrown or stored, in the words of the catalogue. */
export function describeError(
  error: Pick<HubError, 'code' | 'facts' | 'retryAfterMs' | 'requestId'>,
): ErrorDescription {
  const { code, facts, retryAfterMs, requestId } = error;
  const { title, message, soon, steps, retryable, fixedBy } = errorTexts[code];
  const sentences = [
    facts.unsent
      ? 'This question was not sent, because several requests in a row had failed. The last failure:'
      : undefined,
    message(facts),
    // Stays true as time passes, since failures are stored.
    retryAfterMs === null ? soon : `Try again after ${duration(retryAfterMs)}.`,
  ];
  return {
    code,
    title,
    message: sentences.filter((sentence) => sentence !== undefined).join(' '),
    steps: steps(facts, retryAfterMs !== null),
    retryable,
    fixedBy,
    retryAfterMs,
    requestId,
    field: facts.field ?? null,
    generationId: facts.generationId ?? null,
  };
}

/** The failure that made the hub hold questions back, while the time of the next one is shown beside the words. */
export function describePause({
  code,
  facts,
}: Pick<HubError, 'code' | 'facts'>): Pick<ErrorDescription, 'message' | 'steps'> {
  const { message, steps } = errorTexts[code];
  return {
    message: `${message(facts)} Several requests in a row have failed, so ModelHub sends no questions until the given time.`,
    steps: steps(facts, true),
  };
}
