import type { AnswerMessage, Cost, GenerationStatus } from '../conversations/records.ts';
import type { ModelNote, Usage } from '../generation/model-exchange.ts';
import { tryOutId } from '../personalities/personality-id.ts';
import type { Upstream } from '../status/api-status.ts';
import { priceAnswer } from '../variants/cost.ts';
import type { VariantId } from '../variants/variant.ts';

/**
 * The usage of one answer or title that was requested from the upstream, however many attempts it took, or of one
 * discarded attempt. Contains none of its text, and outlives its chat.
 */
export interface LedgerEntry {
  /** For an answer, the id of its generation. */
  readonly id: string;
  /** When it was asked, in milliseconds since the epoch. */
  readonly at: number;
  /** DISCARDED: an attempt at an answer that the upstream counted, before another replaced it. */
  readonly kind: 'ANSWER' | 'TITLE' | 'DISCARDED';
  /** As it was then, except the name of one that was tried out; null for a title, which no personality writes. */
  readonly personality: { readonly id: string; readonly name: string } | null;
  readonly variant: { readonly id: VariantId; readonly name: string };
  /** As returned by the upstream, or as requested if it named none. */
  readonly model: string;
  /** As sent; null if none was. */
  readonly reasoningEffort: string | null;
  readonly status: Exclude<GenerationStatus, 'RUNNING'>;
  /** Null if the upstream never said. */
  readonly usage: Usage | null;
  /** Null if there was no delta, or nobody measured it. */
  readonly firstTokenMs: number | null;
  /** Null if nobody measured it. */
  readonly totalMs: number | null;
  /** Null for a simulated answer, which costs nothing. */
  readonly cost: Cost | null;
  readonly simulated: boolean;
}

/** The entry of an answer that has ended; null if the upstream was never asked. */
export function ledgerEntryOf({ createdAt, answer }: AnswerMessage): LedgerEntry | null {
  if (answer.status === 'RUNNING') return null;
  const { generationId, personality, variant, model, reasoningEffort, status, simulated } = answer;
  // An answer refused or stopped before the request has neither a cost nor a reason why it is unknown.
  if (answer.cost === null && !simulated) return null;
  return {
    id: generationId,
    at: createdAt,
    kind: 'ANSWER',
    personality: { id: personality.id, name: personality.id === tryOutId ? 'Try-out' : personality.name },
    variant,
    model,
    reasoningEffort,
    status,
    usage: answer.usage,
    firstTokenMs: answer.timing?.firstTokenMs ?? null,
    totalMs: answer.timing?.totalMs ?? null,
    cost: answer.cost,
    simulated,
  };
}

/** The entry of an attempt that was counted but discarded, in addition to that of its answer. */
export function discardedEntryOf(
  id: string,
  answer: LedgerEntry,
  { model, usage, serviceTier }: ModelNote,
  upstream: Upstream,
): LedgerEntry {
  const named = model ?? answer.model;
  return {
    ...answer,
    id,
    kind: 'DISCARDED',
    model: named,
    status: 'FAILED',
    usage,
    firstTokenMs: null,
    totalMs: null,
    cost: answer.simulated ? null : priceAnswer(upstream, { model: named, usage, serviceTier }, false),
  };
}
