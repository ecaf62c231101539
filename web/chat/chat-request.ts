import type { HistoryMessageInput, StartChatInput, TurnInput } from '../graphql/__generated__/graphql.ts';
import { branchTo, type MessageTree } from './message-tree.ts';

/** What a person asks of a chat. */
export type Turn =
  /** `parentId` is the answer that the question follows; null: it is the first one. */
  | { readonly kind: 'send'; readonly content: string; readonly parentId: string | null }
  | { readonly kind: 'edit'; readonly content: string; readonly messageId: string }
  | { readonly kind: 'answer'; readonly messageId: string }
  | { readonly kind: 'continue'; readonly messageId: string };

/** One start of a generation, complete enough to be repeated: the same `requestId` never starts a second one. */
export interface ChatRequest {
  readonly requestId: string;
  readonly personalityId: string;
  /** Null: the personality's own. */
  readonly variantId: string | null;
  /** Null: a new conversation. */
  readonly conversationId: string | null;
  readonly turn: Turn;
  /** Only of a chat that is stored nowhere. */
  readonly temporary?: TemporaryTurn;
  /** Milliseconds since the epoch when it was first asked. */
  readonly since: number;
  /** Who is to answer the same question besides, one after the other as soon as the hub has it. */
  readonly others?: readonly Contender[];
}

/** One of several who answer the same question; the id is that of its own start. */
export interface Contender {
  readonly requestId: string;
  readonly personalityId: string;
  readonly variantId: string | null;
}

/** A turn for a hub that does not know what was said before. */
export interface TemporaryTurn {
  readonly history: HistoryMessageInput[];
  readonly content: string;
}

/** An id for one request; also where the page has no `randomUUID`, over plain http from another machine. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The most messages that the hub takes along. */
export const longestHistory = 200;
/** And the most bytes of text, of which the question gets its share; a draft to try out has room beside them. */
export const mostBytes = 200_000;

export function toTemporaryTurn(turn: Turn, messages: MessageTree): TemporaryTurn {
  const asked = 'messageId' in turn ? messages.get(turn.messageId) : undefined;
  const before = turn.kind === 'answer' ? (asked?.parentId ?? null) : anchorOf(turn, messages);
  const content = questionOf(turn) ?? asked?.content ?? '';
  const said = branchTo(messages, before).filter((message) => message.content !== '');
  return { history: newestOf(said, mostBytes - bytesOf(content)), content };
}

/** What the model still gets to know: the newest messages that fit into so many bytes. */
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

/** Text in a request, as JSON, where line breaks and quotes take two. */
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

/** The message below which the turn's own question or answer will stand. */
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

/** Whether it asks for one more answer beside those that were asked for with the same question. */
export function isAlongside({ turn, others }: ChatRequest): boolean {
  return turn.kind === 'answer' && others !== undefined;
}

/** The question that the turn brings along; null when it answers one that is there. */
export function questionOf(turn: Turn): string | null {
  return 'content' in turn ? turn.content : null;
}
