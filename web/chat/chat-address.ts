import type { SearchExcerpt } from './conversation-documents.ts';

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

/** The address of a chat without the message that it led to. */
export function withoutOpening({ pathname, search }: Address): string {
  const parameters = new URLSearchParams(search);
  for (const name of ['message', 'word']) parameters.delete(name);
  return addressOf(pathname, parameters);
}

type Address = Pick<Location, 'pathname' | 'search'>;

function addressOf(pathname: string, parameters: URLSearchParams): string {
  return pathname + (parameters.size > 0 ? `?${parameters}` : '');
}

/** What an address asks for; null if it names no message. */
export function readOpening(parameters: URLSearchParams): Opening | null {
  const messageId = parameters.get('message');
  return messageId === null ? null : { messageId, words: parameters.getAll('word') };
}

/** Leads to the words that a search found; null if it found none in the messages. */
export function openingOf(excerpt: SearchExcerpt | null | undefined): Opening | null {
  if (excerpt == null) return null;
  const { messageId, text, matches } = excerpt;
  return { messageId, words: [...new Set(matches.map(({ start, end }) => text.slice(start, end)))] };
}
