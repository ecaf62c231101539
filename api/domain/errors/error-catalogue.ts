import { accountErrorTexts } from './account-error-texts.ts';
import { duration, type ErrorText, type Fixer, isOpenAi } from './error-text.ts';
import { gatewayText } from './gateway-text.ts';
import type { ErrorCode, HubError } from './hub-error.ts';
import { damagedText, hubErrorTexts } from './hub-error-texts.ts';
import { loadingText, requestErrorTexts } from './request-error-texts.ts';

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

const errorTexts: Record<ErrorCode, ErrorText> = {
  ...accountErrorTexts,
  ...requestErrorTexts,
  ...hubErrorTexts,
};

function textOf({ code, facts }: Pick<HubError, 'code' | 'facts'>): ErrorText {
  if (facts.loading) return loadingText;
  if (facts.damaged) return damagedText;
  return code === 'UPSTREAM_REJECTED' && !isOpenAi(facts) ? gatewayText(facts) : errorTexts[code];
}

/** Describes a failure, thrown or stored, in the words of the catalogue. */
export function describeError(
  error: Pick<HubError, 'code' | 'facts' | 'retryAfterMs' | 'requestId'>,
): ErrorDescription {
  const { code, facts, retryAfterMs, requestId } = error;
  const { title, message, soon, steps, retryable, fixedBy } = textOf(error);
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

/**
 * Why a failure of the upstream still stands. TIMED: until the time shown beside the words. PAUSED: the hub holds
 * questions back until then. PROBE, ANSWER: until one of these shows that it is over. Null: it is not known.
 */
type Standing = 'TIMED' | 'PAUSED' | 'PROBE' | 'ANSWER' | null;

const pause = 'Several requests in a row have failed, so ModelHub sends no questions until the given time.';
const noticing = {
  PROBE: 'ModelHub keeps checking, so this message disappears once the problem is fixed.',
  ANSWER: 'Only a real answer shows that it works, so this message stays until then.',
};

/** A failure as the status tells it, while it stands. */
export function describeStanding(
  failure: Pick<HubError, 'code' | 'facts'>,
  standing: Standing,
): Pick<ErrorDescription, 'message' | 'steps'> {
  const { facts } = failure;
  const text = textOf(failure);
  if (standing === 'TIMED' || standing === 'PAUSED') {
    const message = text.message(facts);
    return {
      message: standing === 'PAUSED' ? `${message} ${pause}` : message,
      steps: text.steps(facts, true),
    };
  }
  const { message, steps } = describeError({ ...failure, retryAfterMs: null, requestId: null });
  if (standing === null || !text.noticed) return { message, steps };
  return { message, steps: [...steps.slice(0, -1), `${steps.at(-1)} ${noticing[standing]}`] };
}
