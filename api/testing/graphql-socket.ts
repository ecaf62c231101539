import { once } from 'node:events';
import WebSocket from 'ws';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A WebSocket client that knows nothing of the protocol, so that tests can violate it. */
export interface GraphqlSocket extends AsyncDisposable {
  readonly socket: WebSocket;
  send(message: object | string): void;
  /** The next message that has not been read yet. */
  next(): Promise<Message>;
  /** Resolves with the close code of the connection. */
  readonly closed: Promise<number>;
}

export async function openGraphqlSocket(
  url: URL,
  options: { init?: boolean; protocol?: string; headers?: Record<string, string> } = {},
): Promise<GraphqlSocket> {
  const { init = true, protocol = 'graphql-transport-ws', headers = {} } = options;
  const address = new URL('/graphql', url);
  address.protocol = 'ws:';
  const socket = new WebSocket(address, protocol, { headers });
  const messages: Message[] = [];
  let wake = () => {};
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    wake();
  });
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      resolve(code);
      wake();
    });
  });
  await once(socket, 'open');

  const connection: GraphqlSocket = {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async next() {
      for (;;) {
        const message = messages.shift();
        if (message !== undefined) return message;
        if (socket.readyState === socket.CLOSED) throw new Error('The socket was closed.');
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async [Symbol.asyncDispose]() {
      socket.close();
      await closed;
    },
  };
  if (init) {
    connection.send({ type: 'connection_init' });
    await connection.next();
  }
  return connection;
}
