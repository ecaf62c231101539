import type { Message } from './chat-documents.ts';
import { type ChatRequest, type Contender, isAlongside } from './chat-request.ts';
import type { ChatState, Refusal } from './chat-state.ts';
import { answersTo, type MessageTree } from './message-tree.ts';

/** All answers to one question, side by side. */
export interface Comparison {
  /** Null until the hub has stored the question. */
  readonly questionId: string | null;
  /** Who was asked on this page, in order; empty when the comparison was opened later. */
  readonly asked: readonly Contender[];
  /** Further answers that the hub refused to start. */
  readonly refusals: readonly Refusal[];
}

/** The comparison once this request is on its way; null when there is none. */
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

/** Whether it requests one more of the answers shown side by side. */
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
 * The question at the end of a branch, if its answers were written in parallel and nobody has continued from any of
 * them yet. Null if there is none, or if `leafId` is not the answer that began last.
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

/** Milliseconds since the epoch; infinity while the answer is being written. */
function endOf({ status, createdAt, endedAt }: Message): number {
  return status === 'RUNNING' ? Number.POSITIVE_INFINITY : Date.parse(endedAt ?? createdAt);
}

/** Whether the chat can go on from any of the answers, or one may still come. Not if all have failed. */
export function canChoose({ comparison, messages, live, pending }: ChatState): boolean {
  if (comparison === null) return false;
  const answers = comparison.questionId === null ? [] : answersTo(messages, comparison.questionId);
  return pending !== null || answers.some(({ id, content }) => content !== '' || live.has(id));
}

/** Drops the requests still queued for further answers. */
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

/**
 * Shows the answers to a stored question; `asked` are about to answer it too. `questionId` null: back to a single
 * branch.
 */
export function compared(
  state: ChatState,
  questionId: string | null,
  asked: readonly Contender[] = [],
): ChatState {
  return {
    ...state,
    comparison: questionId === null ? null : { questionId, asked, refusals: [] },
    opening: null,
    refusal: null,
    // They are asked now, and the lineup was meant for the next question.
    lineup: asked.length === 0 ? state.lineup : null,
  };
}
