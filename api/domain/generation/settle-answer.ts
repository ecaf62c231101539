import type {
  Answer,
  GenerationRecord,
  GenerationStatus,
  StoredError,
  Timing,
} from '../conversations/records.ts';
import type { HubError } from '../errors.ts';
import type { Upstream } from '../status/api-status.ts';
import { priceAnswer } from '../variants/cost.ts';
import type { GenerationLog } from './generation-log.ts';
import type { ModelCompletion, ModelNote } from './model-exchange.ts';

/** Why a run was told to end. */
export type StopReason = 'STOP' | 'SHUTDOWN';

/** How a run ended. */
export type Outcome =
  | { readonly kind: 'completed'; readonly completion: ModelCompletion }
  /** `asked`: whether a try had begun, which may have been billed. */
  | { readonly kind: 'stopped'; readonly reason: StopReason; readonly asked: boolean }
  /** Failed before anything was asked of the upstream, so that nothing can have been billed. */
  | { readonly kind: 'refused'; readonly error: HubError }
  | { readonly kind: 'failed'; readonly error: HubError };

/** What the run measured of its answer. */
type Measured = Omit<Timing, 'tokensPerSecond'>;

/** The record with the text that the log has now. */
export function currentRecord(record: GenerationRecord, events: GenerationLog): GenerationRecord {
  const { answer } = withAnswer(record, { reasoning: events.reasoning });
  return { ...record, headSeq: events.headSeq, answer: { ...answer, content: events.text } };
}

/** The record as it is kept for good: its `headSeq` counts the terminal event that is about to follow. */
export function settledRecord(
  current: GenerationRecord,
  outcome: Outcome,
  timing: Measured,
  note: ModelNote,
  upstream: Upstream,
): GenerationRecord {
  const { answer } = current.answer;
  return {
    ...withAnswer(current, settledAnswer(answer, outcome, timing, note, upstream)),
    headSeq: current.headSeq + 1,
  };
}

/** The record as readers see it when the store did not take it: all that is known of the answer, and the failure. */
export function unkeptRecord(settled: GenerationRecord, error: HubError): GenerationRecord {
  return withAnswer(settled, {
    status: 'FAILED',
    finishReason: null,
    error: toStoredError(error),
    interruption: null,
  });
}

/** The record of an answer that is no longer being written and was never settled, with the text that was saved. */
export function lostRecord(record: GenerationRecord): GenerationRecord {
  return {
    ...withAnswer(record, { status: 'INTERRUPTED', interruption: 'LOST' }),
    headSeq: record.headSeq + 1,
  };
}

function withAnswer(record: GenerationRecord, changes: Partial<Answer>): GenerationRecord {
  const { answer } = record;
  return { ...record, answer: { ...answer, answer: { ...answer.answer, ...changes } } };
}

function toStoredError({ code, facts, retryAfterMs, requestId }: HubError): StoredError {
  return { code, facts, retryAfterMs, requestId };
}

function settledAnswer(
  answer: Answer,
  outcome: Outcome,
  timing: Measured,
  note: ModelNote,
  upstream: Upstream,
): Partial<Answer> {
  const completion = outcome.kind === 'completed' ? outcome.completion : null;
  const error = 'error' in outcome ? outcome.error : null;
  const status = statusOf(outcome);
  const model = completion?.model ?? note.model ?? answer.model;
  const usage = completion === null ? note.usage : completion.usage;
  return {
    status,
    model,
    usage,
    timing: { ...timing, tokensPerSecond: speed(usage?.outputTokens ?? null, timing) },
    finishReason: completion?.finishReason ?? null,
    cost:
      answer.simulated || !wasAsked(outcome)
        ? null
        : priceAnswer(upstream, model, usage, completion !== null),
    error: error && toStoredError(error),
    interruption: status === 'INTERRUPTED' ? 'SHUTDOWN' : null,
  };
}

function wasAsked(outcome: Outcome): boolean {
  return outcome.kind === 'stopped' ? outcome.asked : outcome.kind !== 'refused';
}

function statusOf(outcome: Outcome): GenerationStatus {
  if (outcome.kind === 'completed') return 'COMPLETED';
  if ('error' in outcome) return 'FAILED';
  return outcome.reason === 'STOP' ? 'STOPPED' : 'INTERRUPTED';
}

/** Below a twentieth of a second the figure says more about the clock than about the model. */
function speed(outputTokens: number | null, { firstTokenMs, totalMs }: Measured): number | null {
  if (outputTokens === null || firstTokenMs === null || totalMs - firstTokenMs < 50) return null;
  return Math.round((outputTokens / (totalMs - firstTokenMs)) * 10_000) / 10;
}
