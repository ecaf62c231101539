import type { SearchExcerpt } from '../conversations/conversation-documents.ts';

/** The message that a chat is opened at. */
export interface Opening {
  /** On whatever branch. If the chat has no such message, it opens as without one. */
  readonly messageId: string;
  /** Marked in the message, wherever it has them, in upper or lower case. */
  readonly words: readonly string[];
}

/** The address that opens a stored chat. */
export function chatAddress(conversationId: string, opening: Opening | null): string {
  const parameters = new URLSearchParams();
  if (opening !== null) parameters.set('message', opening.messageId);
  for (const word of opening?.words ?? []) parameters.append('word', word);
  return addressOf(`/chat/${conversationId}`, parameters);
}

/**
 * The address of a chat that shows the answers to this question side by side; null: a single branch. `isLed` false: it no
 * longer is where this address led.
 */
export function shownAddress(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  comparedId: string | null,
  isLed: boolean,
): string {
  const parameters = new URLSearchParams(search);
  if (!isLed) for (const name of ['message', 'word']) parameters.delete(name);
  if (comparedId === null) parameters.delete('answers');
  else parameters.set('answers', comparedId);
  return addressOf(pathname, parameters);
}

function addressOf(pathname: string, parameters: URLSearchParams): string {
  return pathname + (parameters.size > 0 ? `?${parameters}` : '');
}

/** What an address asks for; null if it names no message. */
export function readOpening(search: string): Opening | null {
  const parameters = new URLSearchParams(search);
  const messageId = parameters.get('message');
  return messageId === null ? null : { messageId, words: parameters.getAll('word') };
}

/** The question whose answers an address asks to be shown side by side; null: none. */
export function readCompared(search: string): string | null {
  return new URLSearchParams(search).get('answers');
}

/** Leads to the words that a search found; null if it found none in the messages. */
export function openingOf(excerpt: SearchExcerpt | null | undefined): Opening | null {
  if (excerpt == null) return null;
  const { messageId, text, matches } = excerpt;
  return { messageId, words: [...new Set(matches.map(({ start, end }) => text.slice(start, end)))] };
}
