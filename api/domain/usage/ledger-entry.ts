import type { AnswerMessage, Cost, GenerationStatus } from '../conversations/records.ts';
import type { ModelNote, Usage } from '../generation/model-exchange.ts';
import type { Upstream } from '../status/api-status.ts';
import { priceAnswer } from '../variants/cost.ts';
import type { VariantId } from '../variants/variant.ts';

/**
 * What an answer or a title took of which the upstream was asked, however many tries it needed. Holds no text of it, and
 * outlives the chat that it was for.
 */
export interface LedgerEntry {
  /** That of the generation, for an answer. */
  readonly id: string;
  /** When it was asked, in milliseconds since the epoch. */
  readonly at: number;
  /** DISCARDED is a try for an answer that the upstream counted, before another took its place. */
  readonly kind: 'ANSWER' | 'TITLE' | 'DISCARDED';
  /** As it was then; null for a title, which no personality writes. */
  readonly personality: { readonly id: string; readonly name: string } | null;
  readonly variant: { readonly id: VariantId; readonly name: string };
  /** As returned by the upstream, or as requested when it named none. */
  readonly model: string;
  /** As sent; null when none was. */
  readonly reasoningEffort: string | null;
  readonly status: Exclude<GenerationStatus, 'RUNNING'>;
  /** Null when the upstream never said. */
  readonly usage: Usage | null;
  /** Null when not a word came, and when nobody measured it. */
  readonly firstTokenMs: number | null;
  /** Null when nobody measured it. */
  readonly totalMs: number | null;
  /** Null for a simulated answer, which costs nothing. */
  readonly cost: Cost | null;
  readonly simulated: boolean;
}

/** The entry of an answer that has ended; null when the upstream was never asked. */
export function ledgerEntryOf({ createdAt, answer }: AnswerMessage): LedgerEntry | null {
  if (answer.status === 'RUNNING') return null;
  const { generationId, personality, variant, model, reasoningEffort, status, simulated } = answer;
  // What was refused or stopped beforehand has no price and no reason for that.
  if (answer.cost === null && !simulated) return null;
  return {
    id: generationId,
    at: createdAt,
    kind: 'ANSWER',
    personality: { id: personality.id, name: personality.name },
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

/** The entry of a try that was counted and came to nothing, beside that of its answer. */
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
