import type { Opening } from './chat-address.ts';
import type { ApiError, ChatEvent, Message } from './chat-documents.ts';
import { anchorOf, type ChatRequest, isAlongside } from './chat-request.ts';
import type { Choice } from './choice.ts';
import { type Comparison, comparisonWith, isOfComparison } from './comparison.ts';
import type { Generation } from './generation.ts';
import type { Lineup } from './lineup.ts';
import { leafBelow, type MessageTree, withMessages, withNewer } from './message-tree.ts';

/** Everything that a chat page shows, except the text of answers still being written. */
export interface ChatState {
  /** Null until the hub has assigned an id to a new conversation. */
  readonly conversationId: string | null;
  readonly title: string | null;
  /** Nothing in the chat is stored, here or on the hub. */
  readonly temporary: boolean;
  readonly messages: MessageTree;
  readonly leafId: string | null;
  /** The hub's active branch, which everyone reads; null until it is known. */
  readonly keptLeafId: string | null;
  /** Branches that this page has told the hub to keep and not heard of yet, oldest first. */
  readonly toldLeafIds: readonly string[];
  /** Where its address led, until the chat goes on, or something else of it is shown; null: to no message. */
  readonly opening: Opening | null;
  /** Deleted, here or elsewhere. Nothing can be asked until it is restored. */
  readonly deleted: boolean;
  /** Who answers the next turn. `variantId` null: the personality's default. */
  readonly personalityId: string;
  readonly variantId: string | null;
  /** Who answers the next question instead, side by side; null: only the personality above. */
  readonly lineup: Lineup | null;
  /** Null: a single branch is shown. */
  readonly comparison: Comparison | null;
  /** The turn that the hub has not accepted yet. */
  readonly pending: { readonly request: ChatRequest; readonly generation: Generation } | null;
  readonly refusal: Refusal | null;
  /** The answer to this page's last turn, once the hub writes it; `others` answer the same question. */
  readonly begun: { readonly answer: Message; readonly others: number } | null;
  /** Running answers by message id. */
  readonly live: ReadonlyMap<string, Generation>;
  /** Answers that have been told to stop and are still running. */
  readonly stopping: ReadonlySet<Generation>;
  /** The last stop did not reach the hub, so the answer may still be running. */
  readonly stopFailed: boolean;
  /** The answers that ended while this page was watching, in that order. */
  readonly ended: readonly Message[];
}

/** A turn that the hub rejected: nothing of the turn was stored. */
export interface Refusal {
  readonly request: ChatRequest;
  readonly error: ApiError;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The question was put back into the field that it was typed in. */
  readonly restored: boolean;
}

export function newChatState({ personalityId, variantId }: Choice): ChatState {
  return {
    conversationId: null,
    title: null,
    temporary: false,
    messages: new Map(),
    leafId: null,
    keptLeafId: null,
    toldLeafIds: [],
    opening: null,
    deleted: false,
    personalityId,
    variantId,
    lineup: null,
    comparison: null,
    pending: null,
    refusal: null,
    begun: null,
    live: new Map(),
    stopping: new Set(),
    stopFailed: false,
    ended: [],
  };
}

/** What the hub reports about a changed conversation, whoever changed it. */
export interface News {
  readonly title: string;
  readonly activeLeafId: string | null;
}

/**
 * Applies a change from the hub. A page on the hub's active branch follows to the new one. It stays if it chose that one
 * itself and has gone on meanwhile, or shows another branch, an answer being written, or the new answer as a comparison column.
 */
export function withNews(state: ChatState, news: News, messages: readonly Message[] = []): ChatState {
  const tree = messages.length === 0 ? state.messages : withNewer(state.messages, messages);
  const leafId = keptLeaf(tree, news.activeLeafId);
  const before = keptLeaf(state.messages, state.keptLeafId);
  const isWriting = state.leafId !== null && state.live.has(state.leafId);
  const isColumn = leafId !== null && tree.get(leafId)?.parentId === state.comparison?.questionId;
  const told = state.toldLeafIds.indexOf(news.activeLeafId ?? '');
  const isElsewhere = told === -1 && leafId !== before;
  const follows = leafId !== null && isElsewhere && state.leafId === before && !isWriting && !isColumn;
  return {
    ...state,
    title: news.title,
    deleted: false,
    messages: tree,
    keptLeafId: leafId === null ? state.keptLeafId : news.activeLeafId,
    toldLeafIds: state.toldLeafIds.slice(told + 1),
    ...(follows && { leafId, refusal: null, opening: null }),
  };
}

export function keptLeaf(tree: MessageTree, id: string | null): string | null {
  return id !== null && tree.has(id) ? leafBelow(tree, id) : null;
}

export function begun(state: ChatState, request: ChatRequest, generation: Generation): ChatState {
  return {
    ...state,
    pending: { request, generation },
    comparison: comparisonWith(state, request),
    opening: null,
    refusal: null,
    stopFailed: false,
  };
}

export function notStopping({ stopping }: ChatState, generation: Generation | undefined): Set<Generation> {
  const rest = new Set(stopping);
  if (generation !== undefined) rest.delete(generation);
  return rest;
}

/** The hub has accepted a turn, or reports again that it has. */
export function started(
  state: ChatState,
  event: Extract<ChatEvent, { __typename: 'ChatStarted' }>,
  generation: Generation,
): ChatState {
  const { conversation } = event;
  const request = state.pending?.generation === generation ? state.pending.request : null;
  const [userMessage, message] = state.temporary
    ? placed(state, event.userMessage, event.message)
    : [event.userMessage, event.message];
  return {
    ...state,
    conversationId: conversation?.id ?? state.conversationId,
    title: conversation?.title ?? state.title,
    messages: withMessages(state.messages, userMessage, message),
    live: new Map(state.live).set(message.id, generation),
    ...takenUp(state, request, message),
  };
}

/** Ends the pending turn and shows its answer, unless that was requested alongside others. */
function takenUp(state: ChatState, request: ChatRequest | null, answer: Message): Partial<ChatState> {
  if (request === null) return {};
  const { comparison, lineup } = state;
  const isFirst = comparison !== null && comparison.questionId === null;
  return {
    pending: null,
    keptLeafId: answer.id,
    ...(!isAlongside(request) && {
      leafId: answer.id,
      begun: { answer, others: request.others?.length ?? 0 },
    }),
    lineup: isFirst ? null : lineup,
    comparison: isFirst ? { ...comparison, questionId: answer.parentId } : comparison,
  };
}

/**
 * Only this page knows the parents of a temporary chat's messages, since the hub takes every turn for a first one. When
 * a question is answered again, the hub's copy of the question is dropped.
 */
function placed(
  { messages, pending }: ChatState,
  question: Message | null,
  answer: Message,
): readonly [Message | null, Message] {
  const before = messages.get(answer.id);
  const turn = pending?.request.turn;
  if (before !== undefined || turn === undefined) {
    return [null, { ...answer, parentId: before?.parentId ?? answer.parentId }];
  }
  if (turn.kind === 'answer') return [null, { ...answer, parentId: turn.messageId }];
  return [question && { ...question, parentId: anchorOf(turn, messages) }, answer];
}

export function ended(state: ChatState, final: Message, generation: Generation): ChatState {
  const message = state.temporary ? placed(state, null, final)[1] : final;
  const live = new Map(state.live);
  live.delete(message.id);
  const request = state.pending?.generation === generation ? state.pending.request : null;
  return {
    ...state,
    live,
    messages: withMessages(state.messages, message),
    ended: [...state.ended, message],
    stopping: notStopping(state, generation),
    stopFailed: false,
    ...takenUp(state, request, message),
  };
}

/** Before its first question, a chat can be made temporary (stored nowhere), and back. */
export function madeTemporary(state: ChatState, temporary: boolean): ChatState {
  if (state.conversationId !== null || state.pending !== null || state.messages.size > 0) return state;
  return { ...state, temporary, title: temporary ? 'Temporary chat' : null };
}

/** The conversation was deleted; what was refused for that needs no words of its own. */
export function withoutConversation(state: ChatState): ChatState {
  return { ...state, deleted: true, refusal: null };
}

export function refused(state: ChatState, refusal: Refusal): ChatState {
  const { comparison, pending } = state;
  const rest = { ...state, pending: null, stopping: notStopping(state, pending?.generation) };
  if (isOfComparison(state, refusal.request)) {
    return {
      ...rest,
      comparison: comparison && { ...comparison, refusals: [...comparison.refusals, refusal] },
    };
  }
  // Nobody is waiting for a further answer beside the one now being read.
  return isAlongside(refusal.request)
    ? rest
    : { ...rest, refusal: state.deleted ? null : refusal, comparison: null };
}

/** The turn was stopped before the hub had it; the requests queued after it are dropped too. */
export function calledBack(state: ChatState): ChatState {
  const { pending, comparison } = state;
  if (pending === null) return state;
  const { requestId, others = [] } = pending.request;
  const gone = new Set([requestId, ...others.map((other) => other.requestId)]);
  const asked = comparison?.asked.filter((one) => !gone.has(one.requestId)) ?? [];
  return {
    ...state,
    pending: null,
    stopping: notStopping(state, pending.generation),
    comparison: asked.length === 0 ? null : comparison && { ...comparison, asked },
  };
}

/** A watched answer turned out not to exist any more. */
export function lost(state: ChatState, generation: Generation, error: ApiError): ChatState {
  const [messageId = ''] = [...state.live].find(([, one]) => one === generation) ?? [];
  const message = state.messages.get(messageId);
  if (message === undefined) return state;
  return ended(state, { ...message, content: generation.read().text, status: 'FAILED', error }, generation);
}

/** Switches to a sibling and shows its newest descendant. */
export function turnedTo(state: ChatState, messageId: string): ChatState {
  const leafId = leafBelow(state.messages, messageId);
  return { ...state, leafId, opening: null, refusal: null, comparison: null };
}
