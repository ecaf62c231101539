import type { Message } from './chat-documents.ts';
import { anchorOf, type ChatRequest, isAlongside, questionOf } from './chat-request.ts';
import type { ChatState } from './chat-state.ts';
import { isOfComparison } from './comparison.ts';
import type { Generation } from './generation.ts';
import { answersTo, branchTo } from './message-tree.ts';

/** The messages shown, first to last, up to the turn that the hub has not stored yet, if there is one. */
export function shownMessages(state: ChatState): readonly Message[] {
  const request = openRequest(state);
  const end = state.comparison?.questionId ?? state.leafId;
  return branchTo(state.messages, request === null ? end : anchorOf(request.turn, state.messages));
}

/** The question that is shown although the hub has not stored it; null when there is none. */
export function unstoredQuestion(state: ChatState): string | null {
  const request = openRequest(state);
  return request === null || state.refusal?.restored === true ? null : questionOf(request.turn);
}

/** What Stop would stop: the answer at the end of the branch shown, or all answers side by side. */
export function runningGenerations(state: ChatState): readonly Generation[] {
  const { pending, live, leafId, comparison, messages } = state;
  const { questionId = null } = comparison ?? {};
  const ids = questionId === null ? [leafId ?? ''] : answersTo(messages, questionId).map(({ id }) => id);
  const running = ids.flatMap((id) => live.get(id) ?? []);
  return pending === null ? running : [...running, pending.generation];
}

/** The turn at the end of the branch shown whose question or answer the hub has not stored; null when there is none. */
function openRequest(state: ChatState): ChatRequest | null {
  const { pending, refusal } = state;
  const request = pending?.request ?? null;
  const isAside = request !== null && (isAlongside(request) || isOfComparison(state, request));
  return isAside ? null : (request ?? refusal?.request ?? null);
}

/** Whether nothing has been asked yet, not even a question that was refused. */
export function isUnasked(state: ChatState): boolean {
  return state.pending === null && state.refusal === null && shownMessages(state).length === 0;
}
