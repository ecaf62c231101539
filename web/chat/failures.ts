import type { ApiError } from './chat-documents.ts';
import type { ChatState } from './chat-state.ts';

/** A failure that names the time before which another try makes no sense. */
export interface TimedFailure {
  readonly variantId: string | null;
  /** Null: what the variant stood for. */
  readonly model: string | null;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** All such failures of a chat: of answers, and of turns that the hub did not take. */
export function timedFailures({ messages, comparison, refusal }: ChatState): readonly TimedFailure[] {
  const answers = [...messages.values()].flatMap(({ error, variant, model, createdAt, endedAt }) =>
    timed(error, { variantId: variant?.id ?? null, model }, Date.parse(endedAt ?? createdAt)),
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
