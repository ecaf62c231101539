import type { Conversation } from './records.ts';

/** A change to a conversation. `conversation` is null exactly when it was deleted. */
export interface ConversationChange {
  readonly kind: 'CREATED' | 'UPDATED' | 'DELETED';
  readonly conversationId: string;
  readonly conversation: Conversation | null;
}

/** Tells everyone who watches a viewer's conversations about every change, whoever made it. */
export interface ConversationFeed {
  publish(viewerId: string, change: ConversationChange): void;
  /**
   * Changes from now on; ends when `signal` aborts. A reader that falls behind gets only the newest change of each
   * conversation.
   */
  watch(viewerId: string, signal: AbortSignal): AsyncIterableIterator<ConversationChange>;
}

interface Reader {
  readonly viewerId: string;
  readonly take: (change: ConversationChange) => void;
}

export function createConversationFeed(): ConversationFeed {
  const readers = new Set<Reader>();

  return {
    publish(viewerId, change) {
      for (const reader of readers) if (reader.viewerId === viewerId) reader.take(change);
    },

    watch(viewerId, signal) {
      const waiting = new Map<string, ConversationChange>();
      let wake = () => {};
      let ended = signal.aborted;

      const reader: Reader = {
        viewerId,
        take(change) {
          const earlier = waiting.get(change.conversationId);
          waiting.delete(change.conversationId);
          waiting.set(change.conversationId, joined(earlier, change));
          wake();
        },
      };
      function end(): void {
        ended = true;
        readers.delete(reader);
        signal.removeEventListener('abort', end);
        wake();
      }
      if (!ended) {
        readers.add(reader);
        signal.addEventListener('abort', end, { once: true });
      }

      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        async next() {
          while (!ended) {
            const [first] = waiting.values();
            if (first !== undefined) {
              waiting.delete(first.conversationId);
              return { done: false, value: first };
            }
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
          return { done: true, value: undefined };
        },
        async return() {
          end();
          return { done: true, value: undefined };
        },
      };
    },
  };
}

/** A reader that has not been told of a new conversation yet must still learn that it is new. */
function joined(earlier: ConversationChange | undefined, later: ConversationChange): ConversationChange {
  return earlier?.kind === 'CREATED' && later.kind === 'UPDATED' ? { ...later, kind: 'CREATED' } : later;
}
