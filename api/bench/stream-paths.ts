import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import WebSocket from 'ws';
import { chatDocument, wireStart } from '../testing/chat-wire.ts';

/** One way from the upstream to a reader. */
export interface StreamPath {
  readonly name: string;
  readonly pid: number;
  /** Asks a question and reports each piece of the answer as it arrives; resolves at its end. Parses no more than it must. */
  read(question: string, onDelta: () => void): Promise<void>;
  close(): void;
}

/** A server that does nothing but pass the upstream's bytes on. */
export async function openRawPipe(upstream: string): Promise<StreamPath> {
  const child = fork(join(import.meta.dirname, 'raw-pipe.ts'), [`${upstream}/chat/completions`]);
  const [origin] = await once(child, 'message');
  const agent = new Agent({ keepAlive: true });
  return {
    name: 'raw pipe',
    pid: child.pid ?? 0,
    read: (question, onDelta) =>
      post(String(origin), agent, { messages: [{ role: 'user', content: question }] }, '"content"', onDelta),
    close() {
      agent.destroy();
      child.disconnect();
    },
  };
}

export function openEventStreams(hub: { readonly origin: string; readonly pid: number }): StreamPath {
  const agent = new Agent({ keepAlive: true });
  return {
    name: 'server-sent events',
    pid: hub.pid,
    read: (question, onDelta) =>
      post(`${hub.origin}/graphql`, agent, operation(question), '"ChatDelta"', onDelta),
    close: () => agent.destroy(),
  };
}

/** All answers over one socket, as in one tab, or each over its own, as of many readers. */
export async function openSockets(
  hub: { readonly origin: string; readonly pid: number },
  count: number,
): Promise<StreamPath> {
  const sockets = await Promise.all(Array.from({ length: count }, () => openSocket(hub.origin)));
  let asked = 0;
  return {
    name: 'graphql-ws',
    pid: hub.pid,
    read(question, onDelta) {
      const id = String(asked);
      const socket = sockets[asked++ % count];
      if (socket === undefined) throw new Error('there is a socket');
      const mine = `"id":"${id}"`;
      return new Promise((resolve, reject) => {
        const take = (data: Buffer) => {
          const message = data.toString();
          if (!message.includes(mine)) return;
          if (message.includes('"ChatDelta"')) return onDelta();
          if (message.includes('"type":"complete"')) {
            socket.off('message', take);
            resolve();
          } else if (message.includes('"type":"error"')) reject(new Error(message));
        };
        socket.on('message', take);
        socket.send(JSON.stringify({ id, type: 'subscribe', payload: operation(question) }));
      });
    },
    close() {
      for (const socket of sockets) socket.close();
    },
  };
}

async function openSocket(origin: string): Promise<WebSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  socket.setMaxListeners(0);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  return socket;
}

function operation(question: string): object {
  return { query: chatDocument, variables: { input: { start: wireStart(question) } } };
}

function post(url: string, agent: Agent, body: object, mark: string, onDelta: () => void): Promise<void> {
  const bytes = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(bytes),
      Accept: 'text/event-stream',
    };
    request(url, { method: 'POST', agent, headers }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) onDelta();
      });
      response.once('end', resolve);
      response.once('error', reject);
    })
      .once('error', reject)
      .end(bytes);
  });
}
