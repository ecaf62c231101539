import type { Client } from 'urql';
import { apiErrorOf } from './api-error.ts';
import { ChatStream } from './chat-documents.ts';
import type { OpenStream } from './generation.ts';

/**
 * Uses the client directly rather than `useSubscription`: a hook would render its component for every word, whereas
 * this only applies it to the answer.
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
        // Read on each send: a socket that reconnects sends it again, and a generation that has started must not start
        // twice.
        get input() {
          return asked;
        },
      })
      .subscribe(({ data, error, hasNext }) => {
        if (error !== undefined) {
          const refusal = apiErrorOf(error);
          end(() => (refusal === null ? sink.ended() : sink.refused(refusal)));
        } else if (!hasNext) {
          // This result repeats the last data.
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
