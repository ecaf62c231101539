import { once } from 'node:events';
import WebSocket from 'ws';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A WebSocket client without any knowledge of the protocol, so that tests can break it. */
export interface GraphqlSocket extends AsyncDisposable {
  readonly socket: WebSocket;
  send(message: object | string): void;
  /** The next message that was not asked for yet. */
  next(): Promise<Message>;
  /** Resolves with the code that the connection was closed with. */
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
