import type {
  Answer,
  Cost,
  GenerationRecord,
  GenerationStatus,
  StoredError,
  Timing,
} from '../conversations/records.ts';
import type { HubError } from '../errors/hub-error.ts';
import type { Upstream } from '../status/api-status.ts';
import { priceAnswer, unbilled, unseenCost } from '../variants/cost.ts';
import type { GenerationLog } from './generation-log.ts';
import type { ModelCompletion, ModelNote, Usage } from './model-exchange.ts';

/** Why a run was told to end. */
export type StopReason = 'STOP' | 'SHUTDOWN';

/** Whether the upstream was asked at all, and whether that may have been billed. */
export type Billing = 'UNASKED' | 'UNBILLED' | 'POSSIBLE';

/** How a run ended. */
export type Outcome =
  | { readonly kind: 'completed'; readonly completion: ModelCompletion }
  | { readonly kind: 'stopped'; readonly reason: StopReason; readonly billing: Billing }
  | { readonly kind: 'failed'; readonly error: HubError; readonly billing: Billing };

type Measured = Omit<Timing, 'tokensPerSecond'>;

/** The record with the log's current text. */
export function currentRecord(record: GenerationRecord, events: GenerationLog): GenerationRecord {
  const { message } = withAnswer(record, { reasoning: events.reasoning });
  return { ...record, headSeq: events.headSeq, message: { ...message, content: events.text } };
}

/** The record in its final form: `headSeq` counts the terminal event about to follow. */
export function settledRecord(
  current: GenerationRecord,
  outcome: Outcome,
  timing: Measured,
  note: ModelNote,
  upstream: Upstream,
): GenerationRecord {
  const { answer } = current.message;
  return {
    ...withAnswer(current, settledAnswer(answer, outcome, timing, note, upstream)),
    headSeq: current.headSeq + 1,
  };
}

/** The record shown to readers if the store refused it: all that is known of the answer, and the failure. */
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
  const cost = record.message.answer.simulated ? null : unseenCost;
  return {
    ...withAnswer(record, { status: 'INTERRUPTED', interruption: 'LOST', cost }),
    headSeq: record.headSeq + 1,
  };
}

function withAnswer(record: GenerationRecord, changes: Partial<Answer>): GenerationRecord {
  const { message } = record;
  return { ...record, message: { ...message, answer: { ...message.answer, ...changes } } };
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
  const { usage, serviceTier, ...said } = completion ?? note;
  const model = said.model ?? answer.model;
  return {
    status,
    model,
    usage,
    timing: { ...timing, tokensPerSecond: speed(shownTokens(usage, answer.reasoning), timing) },
    finishReason: completion?.finishReason ?? null,
    cost: answer.simulated ? null : cost(),
    error: error && toStoredError(error),
    interruption: status === 'INTERRUPTED' ? 'SHUTDOWN' : null,
  };

  function cost(): Cost | null {
    const billing = outcome.kind === 'completed' ? 'POSSIBLE' : outcome.billing;
    if (billing === 'UNASKED') return null;
    if (billing === 'UNBILLED') return unbilled;
    return priceAnswer(upstream, { model, usage, serviceTier }, completion !== null);
  }
}

function statusOf(outcome: Outcome): GenerationStatus {
  if (outcome.kind === 'completed') return 'COMPLETED';
  if ('error' in outcome) return 'FAILED';
  return outcome.reason === 'STOP' ? 'STOPPED' : 'INTERRUPTED';
}

/** Hidden reasoning was over before the first word, so it must not count towards the speed of the text. */
function shownTokens(usage: Usage | null, reasoning: string): number {
  if (usage === null) return 0;
  return usage.outputTokens - (reasoning === '' ? (usage.reasoningTokens ?? 0) : 0);
}

/** Below a twentieth of a second the figure says more about the clock than about the model. */
function speed(tokens: number, { firstTokenMs, totalMs }: Measured): number | null {
  if (tokens <= 0 || firstTokenMs === null || totalMs - firstTokenMs < 50) return null;
  return Math.round((tokens / (totalMs - firstTokenMs)) * 10_000) / 10;
}
