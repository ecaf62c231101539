import type { ApiError } from './chat-documents.ts';
import type { ChatState } from './chat-state.ts';

/** A failure that says when the next attempt makes sense. */
export interface TimedFailure {
  readonly variantId: string | null;
  /** Null: whichever model the variant stood for. */
  readonly model: string | null;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** All such failures in a chat: of answers, and of turns that the hub refused. */
export function timedFailures({ messages, comparison, refusal }: ChatState): readonly TimedFailure[] {
  const answers = [...messages.values()].flatMap(({ error, variant, model, createdAt, endedAt }) =>
    timed(error, { variantId: variant?.variantId ?? null, model }, Date.parse(endedAt ?? createdAt)),
  );
  const refusals = [...(comparison?.refusals ?? []), ...(refusal === null ? [] : [refusal])];
  return [
    ...answers,
    ...refusals.flatMap(({ error, request: { variantId }, at }) =>
      timed(error, { variantId, model: null }, at),
    ),
  ];
}

function timed(
  error: ApiError | null,
  asked: Omit<TimedFailure, 'until'>,
  failedAt: number,
): readonly TimedFailure[] {
  return error?.retryAfterMs == null ? [] : [{ ...asked, until: failedAt + error.retryAfterMs }];
}
