import type { HistoryMessageInput, StartChatInput, TurnInput } from '../graphql/__generated__/graphql.ts';
import { branchTo, type MessageTree } from './message-tree.ts';

/** What a user asks of a chat. */
export type Turn =
  /** `parentId`: the answer that the question follows; null for the first question. */
  | { readonly kind: 'send'; readonly content: string; readonly parentId: string | null }
  | { readonly kind: 'edit'; readonly content: string; readonly messageId: string }
  | { readonly kind: 'answer'; readonly messageId: string }
  | { readonly kind: 'continue'; readonly messageId: string };

/** One request to start a generation, complete enough to be repeated: the hub starts only one per `requestId`. */
export interface ChatRequest {
  readonly requestId: string;
  readonly personalityId: string;
  /** Null: the personality's default. */
  readonly variantId: string | null;
  /** Null: starts a new conversation. */
  readonly conversationId: string | null;
  readonly turn: Turn;
  /** Only for a temporary chat, which is stored nowhere. */
  readonly temporary?: TemporaryTurn;
  /** When it was first requested, in milliseconds since the epoch. */
  readonly since: number;
  /** Further answers to the same question, requested one after the other once the hub has it. */
  readonly others?: readonly Contender[];
}

/** One of several that answer the same question; `requestId` is that of its own start. */
export interface Contender {
  readonly requestId: string;
  readonly personalityId: string;
  readonly variantId: string | null;
}

/** A turn for a hub that knows nothing of the conversation so far. */
export interface TemporaryTurn {
  readonly history: HistoryMessageInput[];
  readonly content: string;
}

/** Works without `randomUUID` too, which is missing over plain http from another machine. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The most history messages that the hub accepts. */
export const longestHistory = 200;
/** The most bytes of text in a request, question included; this leaves room for a personality draft being tried out. */
export const mostBytes = 200_000;

export function toTemporaryTurn(turn: Turn, messages: MessageTree): TemporaryTurn {
  const asked = 'messageId' in turn ? messages.get(turn.messageId) : undefined;
  const before = turn.kind === 'answer' ? (asked?.parentId ?? null) : anchorOf(turn, messages);
  const content = questionOf(turn) ?? asked?.content ?? '';
  const said = branchTo(messages, before).filter((message) => message.content !== '');
  return { history: newestOf(said, mostBytes - bytesOf(content)), content };
}

/** What the model still sees: the newest messages that fit into `room` bytes. */
function newestOf(
  said: readonly Pick<HistoryMessageInput, 'role' | 'content'>[],
  room: number,
): HistoryMessageInput[] {
  const newest: HistoryMessageInput[] = [];
  let left = room;
  for (const { role, content } of said.slice(-longestHistory).reverse()) {
    left -= bytesOf(content);
    if (left < 0) break;
    newest.unshift({ role, content });
  }
  return newest;
}

/** Bytes of the text as JSON in a request, where line breaks and quotes take two. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

export function toStartInput(request: ChatRequest): StartChatInput {
  const { requestId, personalityId, variantId, conversationId, turn, temporary } = request;
  const asked = { requestId, personalityId, variantId };
  if (temporary !== undefined) {
    const { history, content } = temporary;
    return { ...asked, target: { temporary: { history } }, turn: { send: { content } } };
  }
  return {
    ...asked,
    target: conversationId === null ? null : { conversationId },
    turn: toTurnInput(turn),
  };
}

function toTurnInput(turn: Turn): TurnInput {
  switch (turn.kind) {
    case 'send':
      return { send: { content: turn.content, parentId: turn.parentId } };
    case 'edit':
      return { edit: { messageId: turn.messageId, content: turn.content } };
    case 'answer':
      return { answer: { messageId: turn.messageId } };
    case 'continue':
      return { continue: { messageId: turn.messageId } };
  }
}

/** The parent of the turn's own question or answer; null at the top. */
export function anchorOf(turn: Turn, messages: MessageTree): string | null {
  switch (turn.kind) {
    case 'send':
      return turn.parentId;
    case 'answer':
      return turn.messageId;
    case 'edit':
    case 'continue':
      return branchTo(messages, turn.messageId).at(-2)?.id ?? null;
  }
}

/** Whether it requests one more of several answers to the same question. */
export function isAlongside({ turn, others }: ChatRequest): boolean {
  return turn.kind === 'answer' && others !== undefined;
}

/** The question that the turn brings along; null when it answers an existing one. */
export function questionOf(turn: Turn): string | null {
  return 'content' in turn ? turn.content : null;
}
