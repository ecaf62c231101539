import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { createWaiters } from './wait-until.ts';

interface RawRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One request and the connection it came on; several share a socket if the client keeps it alive. */
export interface RawExchange {
  readonly request: RawRequest;
  /** How many requests came before this one. */
  readonly index: number;
  /**
   * Sends exactly these bytes. Resolves once they have been handed to the system or the socket is gone; never rejects.
   */
  write(bytes: string | Uint8Array): Promise<void>;
  /** Sends the head of a chunked `text/event-stream` response; `headers` are added to it or replace its own. */
  openStream(headers?: Record<string, string>): Promise<void>;
  /** Sends frames, each as its own transfer chunk. */
  send(...frames: readonly string[]): Promise<void>;
  /** Sends the last transfer chunk, which ends the response and leaves the socket open. */
  closeStream(): Promise<void>;
  /** Sends a whole streamed answer that ends with `stop`, usage and `[DONE]`. */
  answer(...deltas: readonly string[]): Promise<void>;
  /** Half-closes (FIN). */
  end(): void;
  /** Closes with RST. */
  reset(): void;
  /** Resolves once the socket is closed, by whichever side. */
  readonly closed: Promise<void>;
}

/**
 * Decides what one request gets. The socket is left as it is when this returns: returning at once means never
 * responding.
 */
export type RawScript = (exchange: RawExchange) => void | Promise<void>;

export interface RawUpstream extends AsyncDisposable {
  /** `http://127.0.0.1:<port>/v1`, or `https:` with `tls`. */
  readonly baseUrl: string;
  readonly host: string;
  readonly requests: readonly RawRequest[];
  readonly openSockets: number;
  /** How many sockets were ever opened. */
  readonly acceptedSockets: number;
  readonly bytesReceived: number;
  /** Waits until `count` requests in all have arrived and returns the last of them. */
  received(count?: number): Promise<RawRequest>;
  /** Waits until no socket is open. */
  drained(): Promise<void>;
}

export interface RawUpstreamOptions {
  /** A PEM pair; if given, the server uses TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Sent as soon as a socket connects, before any request. */
  readonly greeting?: string;
}

/**
 * A server on a free loopback port whose every byte the test decides. Disposing closes all sockets and throws what a
 * script threw.
 */
export async function startRawUpstream(
  script: RawScript,
  options: RawUpstreamOptions = {},
): Promise<RawUpstream> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  const failures: unknown[] = [];
  const { changed, until } = createWaiters();
  let acceptedSockets = 0;
  let bytesReceived = 0;

  const run = async (exchange: RawExchange) => script(exchange);
  const accept = (socket: Socket) => {
    acceptedSockets++;
    sockets.add(socket);
    const closed = new Promise<void>((resolve) => {
      socket.once('close', () => {
        sockets.delete(socket);
        resolve();
        changed();
      });
    });
    socket.on('error', () => {});
    socket.setNoDelay(true);
    if (options.greeting !== undefined) socket.write(options.greeting);
    let unread: Buffer = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      bytesReceived += bytes.length;
      unread = Buffer.concat([unread, bytes]);
      for (let parsed = parseRequest(unread); parsed !== null; parsed = parseRequest(unread)) {
        unread = parsed.rest;
        const exchange = createExchange(socket, parsed.request, requests.length, closed);
        requests.push(parsed.request);
        run(exchange).catch((error: unknown) => failures.push(error));
        changed();
      }
    });
  };
  const server: Server =
    options.tls === undefined
      ? createServer(accept)
      : createTlsServer(options.tls, accept).on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = `127.0.0.1:${address.port}`;

  return {
    baseUrl: `${options.tls === undefined ? 'http' : 'https'}://${host}/v1`,
    host,
    requests,
    get openSockets() {
      return sockets.size;
    },
    get acceptedSockets() {
      return acceptedSockets;
    },
    get bytesReceived() {
      return bytesReceived;
    },
    received: (count = 1) => until(() => requests[count - 1]),
    drained: async () => {
      await until(() => (sockets.size === 0 ? true : undefined));
    },
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await until(() => (sockets.size === 0 ? true : undefined));
      // Scripts that waited for their socket to close continue now.
      await nextTurn();
      if (failures.length > 0) throw failures[0];
    },
  };
}

function createExchange(
  socket: Socket,
  request: RawRequest,
  index: number,
  closed: Promise<void>,
): RawExchange {
  const write = (bytes: string | Uint8Array): Promise<void> =>
    socket.writable
      ? Promise.race([closed, new Promise<void>((resolve) => socket.write(bytes, () => resolve()))])
      : closed;
  const openStream = (headers: Record<string, string> = {}) =>
    write(
      responseHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'transfer-encoding': 'chunked',
        ...headers,
      }),
    );
  const send = async (...frames: readonly string[]) => {
    for (const frame of frames) await write(`${Buffer.byteLength(frame).toString(16)}\r\n${frame}\r\n`);
  };
  const closeStream = () => write('0\r\n\r\n');
  return {
    request,
    index,
    closed,
    write,
    openStream,
    send,
    closeStream,
    async answer(...deltas) {
      await openStream();
      await send(...deltas.map(textFrame), finishFrame('stop'), usageFrame(3, deltas.length), doneFrame);
      await closeStream();
    },
    end: () => void socket.end(),
    reset: () => void socket.resetAndDestroy(),
  };
}

function parseRequest(bytes: Buffer): { request: RawRequest; rest: Buffer } | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const [requestLine = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const end = headEnd + 4 + Number(headers['content-length'] ?? 0);
  if (bytes.length < end) return null;
  const [method = '', path = ''] = requestLine.split(' ');
  const body = bytes.toString('utf8', headEnd + 4, end);
  return { request: { method, path, headers, body }, rest: bytes.subarray(end) };
}

function responseHead(status: number, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`;
}

/** A whole response with a `content-length`. */
export function httpResponse(status: number, body = '', headers: Record<string, string> = {}): string {
  return responseHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers }) + body;
}

/** A whole JSON response. */
export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): string {
  return httpResponse(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

/** One server-sent event; anything but a string is sent as JSON. */
export function frame(data: unknown): string {
  return `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}

/** A chunk in OpenAI's shape, with one choice. */
export function choiceFrame(delta: Record<string, unknown>, finishReason: string | null = null): string {
  return frame({
    id: 'chatcmpl-raw',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'raw-model-2026-01-01',
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  });
}

export const textFrame = (text: string): string => choiceFrame({ content: text });
export const finishFrame = (reason: string): string => choiceFrame({}, reason);
export const doneFrame = frame('[DONE]');

export function usageFrame(inputTokens: number, outputTokens: number): string {
  return frame({
    object: 'chat.completion.chunk',
    model: 'raw-model-2026-01-01',
    choices: [],
    usage: {
      prompt_tokens: inputTokens,
      completion_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
    },
  });
}
