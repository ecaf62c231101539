import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type ChatReader, ChatRefused, ConnectionLost, chatDocument, type WireEvent } from './chat-wire.ts';

/** A reader over graphql-ws, with what only a socket can do. */
export interface SocketReader extends ChatReader {
  /** Stops reading without closing; bytes pile up on the way. */
  pause(): void;
  resume(): void;
  /** Resolves with the close code of the connection. */
  readonly closed: Promise<number>;
}

/** Reads with the client library that most apps use; here it never reconnects by itself. */
export async function openSocketReader(url: URL, input: object): Promise<SocketReader> {
  const address = new URL('/graphql', url);
  address.protocol = 'ws:';
  const opened = Promise.withResolvers<WebSocket>();
  const closed = Promise.withResolvers<number>();

  class WatchedSocket extends WebSocket {
    constructor(target: string, protocol: string) {
      super(target, protocol);
      this.once('open', () => opened.resolve(this));
      this.once('close', (code) => closed.resolve(code));
      this.once('error', (error) => opened.reject(new ConnectionLost(error.message)));
    }
  }

  const client = createClient({ url: address.href, webSocketImpl: WatchedSocket, retryAttempts: 0 });
  const results = client.iterate<{ chatStream: WireEvent }>({
    query: chatDocument,
    variables: { input },
  });
  const first = results.next();
  // A refusal may arrive before anybody asks for the first event.
  first.catch(() => {});
  const socket = await opened.promise;
  let pending: ReturnType<typeof results.next> | null = first;

  return {
    closed: closed.promise,
    async next() {
      const result = await (pending ?? results.next()).catch((error: unknown) => {
        throw toFailure(error);
      });
      pending = null;
      if (result.done) return null;
      const { data, errors } = result.value;
      if (data?.chatStream === undefined) throw toFailure(errors);
      return data.chatStream;
    },
    cut: () => socket.terminate(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    async [Symbol.asyncDispose]() {
      socket.terminate();
      await closed.promise;
      await results.return?.().catch(() => {});
    },
  };
}

/** The client rejects with GraphQL errors, or with the event that closed the socket. */
function toFailure(error: unknown): Error {
  if (Array.isArray(error)) return new ChatRefused(error[0]?.extensions ?? {});
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
  return new ConnectionLost(String(code));
}
