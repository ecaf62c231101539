import { type ChatRequest, type Contender, isAlongside } from './chat-request.ts';
import type { ChatState, Refusal } from './chat-state.ts';

/** All answers to one question, side by side. */
export interface Comparison {
  /** Null until the hub has stored it. */
  readonly questionId: string | null;
  /** Who was asked on this page, in this order; nobody when it was opened again. */
  readonly asked: readonly Contender[];
  /** Further answers that the hub did not take. */
  readonly refusals: readonly Refusal[];
}

/** What stands side by side once this turn is on its way. */
export function comparisonWith(comparison: Comparison | null, request: ChatRequest): Comparison | null {
  const { others, requestId, personalityId, variantId } = request;
  if (isOfComparison(comparison, request)) {
    const isOther = (refusal: Refusal) =>
      refusal.request.personalityId !== personalityId || refusal.request.variantId !== variantId;
    return comparison && { ...comparison, refusals: comparison.refusals.filter(isOther) };
  }
  if (others === undefined || isAlongside(request)) return null;
  return { questionId: null, asked: [{ requestId, personalityId, variantId }, ...others], refusals: [] };
}

/** Whether it asks for one more of the answers that stand side by side. */
export function isOfComparison(comparison: Comparison | null, { turn }: ChatRequest): boolean {
  return comparison !== null && turn.kind === 'answer' && turn.messageId === comparison.questionId;
}

/** Nobody else is asked of those who wait for their turn. */
export function withoutWaiting(state: ChatState): ChatState {
  const { pending, comparison } = state;
  const waiting = new Set(pending?.request.others?.map(({ requestId }) => requestId));
  return {
    ...state,
    pending: pending && {
      ...pending,
      request: { ...pending.request, ...(waiting.size > 0 && { others: [] }) },
    },
    comparison: comparison && {
      ...comparison,
      asked: comparison.asked.filter(({ requestId }) => !waiting.has(requestId)),
    },
  };
}

/** Null: only one branch is read again. */
export function compared(state: ChatState, questionId: string | null): ChatState {
  return {
    ...state,
    comparison: questionId === null ? null : { questionId, asked: [], refusals: [] },
    refusal: null,
  };
}
