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
    let asked = input;
    let over = false;
    const end = (tell: () => void) => {
      if (over) return;
      over = true;
      tell();
    };
    const { unsubscribe } = client
      .subscription(ChatStream, {
        // Read each time it is sent: a socket that comes back sends it anew, and what has begun must not begin again.
        get input() {
          return asked;
        },
      })
      .subscribe(({ data, error, hasNext }) => {
        if (error !== undefined) {
          const refusal = apiErrorOf(error);
          end(() => (refusal === null ? sink.ended() : sink.refused(refusal)));
        } else if (!hasNext) {
          // Comes with the last data once more.
          end(() => sink.ended());
        } else if (data !== undefined && !over) {
          const event = data.chatStream;
          if (event.__typename === 'ChatStarted') asked = { watch: { generationId: event.generationId } };
          sink.event(event);
        }
      });
    return () => {
      over = true;
      unsubscribe();
    };
  };
}
