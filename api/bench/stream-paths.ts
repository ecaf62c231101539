import { once } from 'node:events';
import { Agent, request } from 'node:http';
import WebSocket from 'ws';
import { chatDocument, type WireInput, wireStart } from '../testing/chat-wire.ts';

/** Called with text as received, containing any number of pieces. */
type OnText = (text: string) => void;

/** One path from the upstream to a reader, opened. */
export interface StreamPath {
  /** Asks a question and reports the answer as it arrives; resolves at its end. Parses no more than necessary. */
  read(question: string, onText: OnText): Promise<void>;
  /** Reads an answer that another reader asked for; may be called several times at once. Only the hub can do this. */
  watch?(generationId: string, onText: OnText): Promise<void>;
  close(): void;
}

/** A relay's process, or the hub's. */
export interface Relay {
  readonly origin: string;
  readonly pid: number;
}

/** How each path is opened, by its name in the tables; `sockets` is for those whose answers share WebSockets. */
export const streamPaths = {
  'raw pipe': (relay) => openResponses(relay, '/', chatRequest),
  'WebSocket by hand over undici': openPlainSockets,
  'ModelHub, WebSocket': openHubSockets,
  'ModelHub, server-sent events': openEventStreams,
  'graphql-ws, openai’s iterator': openNaiveSockets,
  'Vercel AI SDK, streamText': (relay) => openResponses(relay, '/', chatRequest),
} satisfies Record<string, (relay: Relay, sockets: number) => StreamPath | Promise<StreamPath>>;

export type PathName = keyof typeof streamPaths;

/** A path on which each answer is the response to a request. */
function openResponses(
  { origin }: Relay,
  path: string,
  bodyOf: (question: string) => object,
  watchBody?: (generationId: string) => object,
): StreamPath {
  const agent = new Agent({ keepAlive: true });

  function post(body: object, onText: OnText): Promise<void> {
    const bytes = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(bytes),
        Accept: 'text/event-stream',
      };
      request(origin + path, { method: 'POST', agent, headers }, (response) => {
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          const end = text.lastIndexOf('\n') + 1;
          if (end > 0) onText(rest + text.slice(0, end));
          rest = end > 0 ? text.slice(end) : rest + text;
        });
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${origin}: ${response.statusCode}`)),
        );
        response.once('error', reject);
      })
        .once('error', reject)
        .end(bytes);
    });
  }

  return {
    read: (question, onText) => post(bodyOf(question), onText),
    ...(watchBody && { watch: (generationId, onText) => post(watchBody(generationId), onText) }),
    close: () => agent.destroy(),
  };
}

/** Leaves out the last event, which repeats the whole text. */
const deltasOnly =
  (onText: OnText): OnText =>
  (text) => {
    for (const line of text.split('\n')) if (line.includes('"ChatDelta"')) onText(line);
  };

const chatRequest = (question: string) => ({ messages: [{ role: 'user', content: question }] });

function openEventStreams(hub: Relay): StreamPath {
  const path = openResponses(
    hub,
    '/graphql',
    (question) => operation({ start: wireStart(question) }),
    (generationId) => operation({ watch: { generationId } }),
  );
  return {
    ...path,
    read: (question, onText) => path.read(question, deltasOnly(onText)),
    watch: async (generationId, onText) => path.watch?.(generationId, deltasOnly(onText)),
  };
}

/**
 * Each answer in its own messages on one of `count` sockets: one per socket, as with many readers, or several, as in
 * one tab.
 */
async function openSockets(
  { origin }: Relay,
  count: number,
  protocol: 'graphql-transport-ws' | null,
): Promise<{
  close(): void;
  ask(message: (id: string) => object, onText: OnText): Promise<void>;
}> {
  const waiting = new Map<string, { onText: OnText; resolve(): void; reject(error: Error): void }>();
  const take = (data: Buffer) => {
    const text = data.toString();
    const reader = waiting.get(/"id":"(\d+)"/.exec(text)?.[1] ?? '');
    if (text.includes('"type":"complete"')) reader?.resolve();
    else if (text.includes('"type":"error"')) reader?.reject(new Error(text));
    else reader?.onText(text);
  };
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, protocol ?? [], {
        perMessageDeflate: false,
      });
      await once(socket, 'open');
      if (protocol !== null) {
        socket.send(JSON.stringify({ type: 'connection_init' }));
        await once(socket, 'message');
      }
      socket.on('message', take);
      return socket;
    }),
  );
  let asked = 0;

  return {
    close() {
      for (const socket of sockets) socket.close();
    },
    ask(message, onText) {
      const socket = sockets[asked % count];
      const id = String(asked++);
      return new Promise<void>((resolve, reject) => {
        waiting.set(id, { onText, resolve, reject });
        socket?.send(JSON.stringify(message(id)));
      }).finally(() => waiting.delete(id));
    },
  };
}

/** For a relay with a message format of its own. */
async function openPlainSockets(relay: Relay, count: number): Promise<StreamPath> {
  const { ask, close } = await openSockets(relay, count, null);
  return { read: (question, onText) => ask((id) => ({ id, question }), onText), close };
}

async function openNaiveSockets(relay: Relay, count: number): Promise<StreamPath> {
  const { ask, close } = await openSockets(relay, count, 'graphql-transport-ws');
  const query = 'subscription ($question: String!) { answer(question: $question) { text } }';
  return {
    read: (question, onText) =>
      ask((id) => ({ id, type: 'subscribe', payload: { query, variables: { question } } }), onText),
    close,
  };
}

async function openHubSockets(hub: Relay, count: number): Promise<StreamPath> {
  const { ask, close } = await openSockets(hub, count, 'graphql-transport-ws');
  const subscribe = (input: WireInput, onText: OnText) =>
    ask((id) => ({ id, type: 'subscribe', payload: operation(input) }), deltasOnly(onText));
  return {
    read: (question, onText) => subscribe({ start: wireStart(question) }, onText),
    watch: (generationId, onText) => subscribe({ watch: { generationId } }, onText),
    close,
  };
}

function operation(input: WireInput): object {
  return { query: chatDocument, variables: { input } };
}
