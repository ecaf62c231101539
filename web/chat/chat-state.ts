import type { ApiError, ChatEvent, ConversationHead, Message } from './chat-documents.ts';
import { anchorOf, type ChatRequest, isAlongside } from './chat-request.ts';
import type { Choice } from './choice.ts';
import { type Comparison, comparisonWith, isOfComparison, undecidedQuestion } from './comparison.ts';
import type { Generation } from './generation.ts';
import type { Lineup } from './lineup.ts';
import { answersTo, leafBelow, type MessageTree, treeOf, withMessages } from './message-tree.ts';

/** Everything that one chat page shows, but for the text of answers that are being written. */
export interface ChatState {
  /** Null until the hub has named a new conversation. */
  readonly conversationId: string | null;
  readonly title: string | null;
  /** Nothing of it is stored, here or on the hub. */
  readonly temporary: boolean;
  readonly messages: MessageTree;
  readonly leafId: string | null;
  /** The branch that the hub keeps as the one being read; null until it is known. */
  readonly keptLeafId: string | null;
  /** It was deleted, here or elsewhere. */
  readonly deleted: boolean;
  /** What the next turn is asked of. `variantId` null: the personality's own. */
  readonly personalityId: string;
  readonly variantId: string | null;
  /** Who the next question is asked of instead, side by side; null: only the one above. */
  readonly lineup: Lineup | null;
  /** Null: one branch is read. */
  readonly comparison: Comparison | null;
  /** The turn that the hub has not taken up yet. */
  readonly pending: { readonly request: ChatRequest; readonly generation: Generation } | null;
  readonly refusal: Refusal | null;
  /** Running answers by message id. */
  readonly live: ReadonlyMap<string, Generation>;
  /** Those that were asked to end and have not yet. */
  readonly stopping: ReadonlySet<Generation>;
  /** The hub did not hear of the last stop, and the answer goes on. */
  readonly stopFailed: boolean;
  /** The answer that ended last while this page watched. */
  readonly ended: Message | null;
}

/** A turn that the hub did not take: nothing was stored of it. */
export interface Refusal {
  readonly request: ChatRequest;
  readonly error: ApiError;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The question went back to where it was typed. */
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
    deleted: false,
    personalityId,
    variantId,
    lineup: null,
    comparison: null,
    pending: null,
    refusal: null,
    live: new Map(),
    stopping: new Set(),
    stopFailed: false,
    ended: null,
  };
}

/**
 * A stored conversation as it was read; `fallback` speaks when its own personality is gone. `comparedId` is a question
 * whose answers are wanted side by side, should there be several. Answers that nobody has chosen from stand so by
 * themselves, and until then the first of them is the one that counts.
 */
export function storedChatState(
  conversation: ConversationHead,
  messages: readonly Message[],
  fallback: Choice,
  comparedId: string | null = null,
): ChatState {
  const tree = treeOf(messages);
  const newest = messages.at(-1);
  const leafId = keptLeaf(tree, conversation.activeLeafId) ?? keptLeaf(tree, newest?.id ?? null);
  const isCompared = comparedId !== null && answersTo(tree, comparedId).length > 1;
  const undecidedId = undecidedQuestion(tree, leafId);
  const questionId = isCompared ? comparedId : undecidedId;
  const first = undecidedId === null ? undefined : answersTo(tree, undecidedId)[0];
  const shown = first ?? tree.get(leafId ?? '');
  // The conversation names who was asked last, wherever that stands.
  const answerer = shown !== newest && shown?.role === 'ASSISTANT' ? shown : conversation;
  return {
    ...newChatState({
      personalityId: (answerer.personality ?? conversation.personality)?.id ?? fallback.personalityId,
      variantId: (answerer.variant ?? conversation.variant).id,
    }),
    conversationId: conversation.id,
    title: conversation.title,
    messages: tree,
    keptLeafId: conversation.activeLeafId,
    leafId: first?.id ?? leafId,
    comparison: questionId === null ? null : { questionId, asked: [], refusals: [] },
  };
}

/** What the hub tells of a conversation that changed, by whoever. */
export interface News {
  readonly title: string;
  readonly activeLeafId: string | null;
}

/**
 * Takes in what became of the conversation. A page that shows the branch that everyone reads goes on to the new one;
 * one that was turned to another branch, or shows an answer that is being written, stays there, and so does one that
 * shows what came besides in its own column.
 */
export function withNews(state: ChatState, news: News, messages: readonly Message[] = []): ChatState {
  const tree = messages.length === 0 ? state.messages : withMessages(state.messages, ...messages);
  const leafId = keptLeaf(tree, news.activeLeafId);
  const before = keptLeaf(state.messages, state.keptLeafId);
  const isWriting = state.leafId !== null && state.live.has(state.leafId);
  const isColumn = leafId !== null && tree.get(leafId)?.parentId === state.comparison?.questionId;
  const follows = leafId !== null && leafId !== before && state.leafId === before && !isWriting && !isColumn;
  return {
    ...state,
    title: news.title,
    deleted: false,
    messages: tree,
    keptLeafId: leafId === null ? state.keptLeafId : news.activeLeafId,
    ...(follows && { leafId, refusal: null }),
  };
}

function keptLeaf(tree: MessageTree, id: string | null): string | null {
  return id !== null && tree.has(id) ? leafBelow(tree, id) : null;
}

export function begun(state: ChatState, request: ChatRequest, generation: Generation): ChatState {
  return {
    ...state,
    pending: { request, generation },
    comparison: comparisonWith(state, request),
    refusal: null,
    stopFailed: false,
    ended: null,
  };
}

export function notStopping({ stopping }: ChatState, generation: Generation | undefined): Set<Generation> {
  const rest = new Set(stopping);
  if (generation !== undefined) rest.delete(generation);
  return rest;
}

/** The hub has taken a turn up, or says so once more. */
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

/** The turn is over, and what it brought is read, except for answers that were asked for besides. */
function takenUp(state: ChatState, request: ChatRequest | null, answer: Message): Partial<ChatState> {
  if (request === null) return {};
  const { comparison, lineup } = state;
  const isFirst = comparison !== null && comparison.questionId === null;
  return {
    pending: null,
    leafId: isAlongside(request) ? state.leafId : answer.id,
    lineup: isFirst ? null : lineup,
    comparison: isFirst ? { ...comparison, questionId: answer.parentId } : comparison,
  };
}

/**
 * Where the question and answer of a temporary chat stand is known only here: the hub takes every turn for a first
 * one. Of a question that is answered again, the hub's copy is left out.
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
    ended: message,
    stopping: notStopping(state, generation),
    stopFailed: false,
    ...takenUp(state, request, message),
  };
}

/** Before its first question, a chat may be made one that is stored nowhere, and back. */
export function madeTemporary(state: ChatState, temporary: boolean): ChatState {
  if (state.conversationId !== null || state.pending !== null || state.messages.size > 0) return state;
  return { ...state, temporary, title: temporary ? 'Temporary chat' : null };
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
  // Nobody waits any more for an answer besides the one that is read now.
  return isAlongside(refusal.request) ? rest : { ...rest, refusal, comparison: null };
}

/** The turn was stopped before the hub had it, and so is whoever was to be asked after it. */
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

/** What is watched turned out not to exist any more. */
export function lost(state: ChatState, generation: Generation, error: ApiError): ChatState {
  const [messageId = ''] = [...state.live].find(([, one]) => one === generation) ?? [];
  const message = state.messages.get(messageId);
  const live = new Map(state.live);
  live.delete(messageId);
  const stopping = notStopping(state, generation);
  const failed = message && { ...message, content: generation.read().text, status: 'FAILED' as const, error };
  return { ...state, live, stopping, messages: withMessages(state.messages, failed ?? null) };
}

/** Turns to a sibling: its newest line of descent is shown. */
export function turnedTo(state: ChatState, messageId: string): ChatState {
  return { ...state, leafId: leafBelow(state.messages, messageId), refusal: null, comparison: null };
}
