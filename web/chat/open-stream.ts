import type { Client } from '@urql/core';
import { apiErrorOf } from './api-error.ts';
import { ChatStream } from './chat-documents.ts';
import type { OpenStream } from './generation.ts';

/**
 * Streams through the client itself rather than `useSubscription`: a hook would render its component for each word,
 * this only folds it.
 */
export function createOpenStream(client: Client): OpenStream {
  return (input, sink) => {
    let over = false;
    const end = (tell: () => void) => {
      if (over) return;
      over = true;
      tell();
    };
    const { unsubscribe } = client
      .subscription(ChatStream, { input })
      .subscribe(({ data, error, hasNext }) => {
        if (error !== undefined) {
          const refusal = apiErrorOf(error);
          end(() => (refusal === null ? sink.ended() : sink.refused(refusal)));
        } else if (!hasNext) {
          // Comes with the last data once more.
          end(() => sink.ended());
        } else if (data !== undefined && !over) {
          sink.event(data.chatStream);
        }
      });
    return () => {
      over = true;
      unsubscribe();
    };
  };
}
