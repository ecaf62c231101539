import type { ChatDelta, ChatEvent, ChatReasoning } from './chat-event.ts';

/** A piece of an answer. Nearly all events are of this kind. */
export type TextEvent = ChatDelta | ChatReasoning;

/** The events of one generation on their way to one reader. */
export interface ChatReader extends AsyncIterableIterator<ChatEvent> {
  /**
   * Offers each piece of text to `take` as soon as it arrives, but only while `next` is pending, which keeps the order.
   * If `take` returns true, the piece does not come out of `next`, which stays pending. This saves the promises that
   * each piece would cost. `take` must not throw.
   */
  divert(take: (piece: TextEvent) => boolean): void;
}

export function isChatReader(source: AsyncIterable<unknown>): source is ChatReader {
  return 'divert' in source;
}

export function isTextEvent(event: ChatEvent): event is TextEvent {
  return event.type === 'ChatDelta' || event.type === 'ChatReasoning';
}
