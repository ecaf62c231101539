import type { Message } from './chat-documents.ts';
import { type ChatRequest, type Contender, isAlongside } from './chat-request.ts';
import type { ChatState, Refusal } from './chat-state.ts';
import { answersTo, type MessageTree } from './message-tree.ts';

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
export function comparisonWith(state: ChatState, request: ChatRequest): Comparison | null {
  const { comparison } = state;
  const { others, requestId, personalityId, variantId } = request;
  if (isOfComparison(state, request)) {
    const isOther = (refusal: Refusal) =>
      refusal.request.personalityId !== personalityId || refusal.request.variantId !== variantId;
    return comparison && { ...comparison, refusals: comparison.refusals.filter(isOther) };
  }
  if (others === undefined || isAlongside(request)) return null;
  return { questionId: null, asked: [{ requestId, personalityId, variantId }, ...others], refusals: [] };
}

/** Whether it asks for one more of the answers that stand side by side. */
export function isOfComparison(
  { comparison, messages }: Pick<ChatState, 'comparison' | 'messages'>,
  { turn }: ChatRequest,
): boolean {
  const { questionId = null } = comparison ?? {};
  if (questionId === null) return false;
  if (turn.kind === 'continue') return messages.get(turn.messageId)?.parentId === questionId;
  return turn.kind === 'answer' && turn.messageId === questionId;
}

/**
 * The question at the end of a chat whose answers were written at the same time, while the hub still keeps the one that
 * began last: nobody has gone on with any of them yet. Null: there is none.
 */
export function undecidedQuestion(tree: MessageTree, leafId: string | null): string | null {
  const questionId = tree.get(leafId ?? '')?.parentId ?? null;
  if (questionId === null) return null;
  const answers = answersTo(tree, questionId);
  const last = answers.at(-1);
  if (last === undefined || last.id !== leafId || last.role !== 'ASSISTANT') return null;
  const together = answers.filter((one) => one !== last && endOf(one) > Date.parse(last.createdAt));
  const isFollowed = together.some(({ id }) => answersTo(tree, id).length > 0);
  return together.length > 0 && !isFollowed ? questionId : null;
}

/** Milliseconds since the epoch; an answer that is still being written has no end yet. */
function endOf({ status, createdAt, endedAt }: Message): number {
  return status === 'RUNNING' ? Number.POSITIVE_INFINITY : Date.parse(endedAt ?? createdAt);
}

/** Whether any of the answers can be gone on with, or may still come; where all have failed, none can. */
export function canChoose({ comparison, messages, live, pending }: ChatState): boolean {
  if (comparison === null) return false;
  const answers = comparison.questionId === null ? [] : answersTo(messages, comparison.questionId);
  return pending !== null || answers.some(({ id, content }) => content !== '' || live.has(id));
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

/** The answers to a stored question, with these who are to be asked of it besides. Null: only one branch is read again. */
export function compared(
  state: ChatState,
  questionId: string | null,
  asked: readonly Contender[] = [],
): ChatState {
  return {
    ...state,
    comparison: questionId === null ? null : { questionId, asked, refusals: [] },
    refusal: null,
    // They are asked now, the next question is not.
    lineup: asked.length === 0 ? state.lineup : null,
  };
}
