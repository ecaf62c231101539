import type { Message } from './chat-documents.ts';
import { anchorOf, type ChatRequest, isAlongside, questionOf } from './chat-request.ts';
import type { ChatState } from './chat-state.ts';
import { isOfComparison } from './comparison.ts';
import type { Generation } from './generation.ts';
import { answersTo, branchTo } from './message-tree.ts';

/** The messages from first to last that are shown, up to where a turn without an answer of its own begins. */
export function shownMessages(state: ChatState): readonly Message[] {
  const request = openRequest(state);
  const end = state.comparison?.questionId ?? state.leafId;
  return branchTo(state.messages, request === null ? end : anchorOf(request.turn, state.messages));
}

/** The question that is shown although the hub has not stored it. */
export function unstoredQuestion(state: ChatState): string | null {
  const request = openRequest(state);
  return request === null || state.refusal?.restored === true ? null : questionOf(request.turn);
}

/** What Stop would stop: the answer at the end of what is shown, or all that stand side by side. */
export function runningGenerations(state: ChatState): readonly Generation[] {
  const { pending, live, leafId, comparison, messages } = state;
  const { questionId = null } = comparison ?? {};
  const ids = questionId === null ? [leafId ?? ''] : answersTo(messages, questionId).map(({ id }) => id);
  const running = ids.flatMap((id) => live.get(id) ?? []);
  return pending === null ? running : [...running, pending.generation];
}

/** The turn that stands at the end of what is read, with a question or an answer that the hub has not stored. */
function openRequest(state: ChatState): ChatRequest | null {
  const { pending, refusal } = state;
  const request = pending?.request ?? null;
  const isAside = request !== null && (isAlongside(request) || isOfComparison(state, request));
  return isAside ? null : (request ?? refusal?.request ?? null);
}

/** Whether nothing has been asked yet, not even in vain. */
export function isUnasked(state: ChatState): boolean {
  return state.pending === null && state.refusal === null && shownMessages(state).length === 0;
}
