import type { ApiError, ChatEvent, ConversationHead, Message } from './chat-documents.ts';
import { anchorOf, type ChatRequest, questionOf } from './chat-request.ts';
import type { Choice } from './choice.ts';
import type { Generation } from './generation.ts';
import { branchTo, leafBelow, type MessageTree, treeOf, withMessages } from './message-tree.ts';

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
  /** The turn that the hub has not taken up yet. */
  readonly pending: { readonly request: ChatRequest; readonly generation: Generation } | null;
  readonly refusal: Refusal | null;
  /** Running answers by message id. */
  readonly live: ReadonlyMap<string, Generation>;
  readonly stopping: boolean;
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
    pending: null,
    refusal: null,
    live: new Map(),
    stopping: false,
    stopFailed: false,
    ended: null,
  };
}

/** A stored conversation as it was read; `fallback` speaks when its own personality is gone. */
export function storedChatState(
  conversation: ConversationHead,
  messages: readonly Message[],
  fallback: Choice,
): ChatState {
  const tree = treeOf(messages);
  const newest = messages.at(-1);
  return {
    ...newChatState({
      personalityId: conversation.personality?.id ?? fallback.personalityId,
      variantId: conversation.variant.id,
    }),
    conversationId: conversation.id,
    title: conversation.title,
    messages: tree,
    keptLeafId: conversation.activeLeafId,
    leafId: keptLeaf(tree, conversation.activeLeafId) ?? keptLeaf(tree, newest?.id ?? null),
  };
}

/** What the hub tells of a conversation that changed, by whoever. */
export interface News {
  readonly title: string;
  readonly activeLeafId: string | null;
}

/**
 * Takes in what became of the conversation. A page that shows the branch that everyone reads goes on to the new one;
 * one that was turned to another branch, or shows an answer that is being written, stays there.
 */
export function toldNews(state: ChatState, news: News, messages: readonly Message[] = []): ChatState {
  const tree = messages.length === 0 ? state.messages : withMessages(state.messages, ...messages);
  const leafId = keptLeaf(tree, news.activeLeafId);
  const before = keptLeaf(state.messages, state.keptLeafId);
  const isWriting = state.leafId !== null && state.live.has(state.leafId);
  const follows = leafId !== null && leafId !== before && state.leafId === before && !isWriting;
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
    refusal: null,
    stopping: false,
    stopFailed: false,
    ended: null,
  };
}

/** The hub has taken a turn up, or says so once more. */
export function started(
  state: ChatState,
  event: Extract<ChatEvent, { __typename: 'ChatStarted' }>,
  generation: Generation,
): ChatState {
  const { conversation } = event;
  const isNews = state.pending?.generation === generation;
  const [userMessage, message] = state.temporary
    ? placed(state, event.userMessage, event.message)
    : [event.userMessage, event.message];
  return {
    ...state,
    conversationId: conversation?.id ?? state.conversationId,
    title: conversation?.title ?? state.title,
    messages: withMessages(state.messages, userMessage, message),
    live: new Map(state.live).set(message.id, generation),
    ...(isNews && { pending: null, leafId: message.id }),
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
  const wasPending = state.pending?.generation === generation;
  return {
    ...state,
    live,
    messages: withMessages(state.messages, message),
    ended: message,
    stopping: false,
    stopFailed: false,
    ...(wasPending && { pending: null, leafId: message.id }),
  };
}

/** Before its first question, a chat may be made one that is stored nowhere, and back. */
export function madeTemporary(state: ChatState, temporary: boolean): ChatState {
  if (state.conversationId !== null || state.pending !== null || state.messages.size > 0) return state;
  return { ...state, temporary, title: temporary ? 'Temporary chat' : null };
}

export function refused(state: ChatState, refusal: Refusal): ChatState {
  return { ...state, pending: null, stopping: false, refusal };
}

/** What is watched turned out not to exist any more. */
export function lost(state: ChatState, messageId: string, error: ApiError): ChatState {
  const message = state.messages.get(messageId);
  const live = new Map(state.live);
  live.delete(messageId);
  const failed = message === undefined ? null : { ...message, status: 'FAILED' as const, error };
  return { ...state, live, stopping: false, messages: withMessages(state.messages, failed) };
}

/** Turns to a sibling: its newest line of descent is shown. */
export function turnedTo(state: ChatState, messageId: string): ChatState {
  return { ...state, leafId: leafBelow(state.messages, messageId), refusal: null };
}

/** The messages from first to last that are shown, up to where a turn without an answer of its own begins. */
export function shownMessages(state: ChatState): readonly Message[] {
  const request = openRequest(state);
  return branchTo(state.messages, request === null ? state.leafId : anchorOf(request.turn, state.messages));
}

/** The question that is shown although the hub has not stored it. */
export function unstoredQuestion(state: ChatState): string | null {
  const request = openRequest(state);
  return request === null || state.refusal?.restored === true ? null : questionOf(request.turn);
}

/** What Stop would stop: the answer at the end of what is shown. */
export function runningGeneration(state: ChatState): Generation | null {
  return state.pending?.generation ?? (state.leafId === null ? null : (state.live.get(state.leafId) ?? null));
}

function openRequest(state: ChatState): ChatRequest | null {
  return state.pending?.request ?? state.refusal?.request ?? null;
}
