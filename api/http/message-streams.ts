import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CloseCode } from 'graphql-ws';
import { badInput, HubError, notFound } from '../domain/errors/hub-error.ts';
import type { Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { comment, eventOf, eventStreamHeaders, eventStreamType, keepAliveMs } from './event-stream.ts';
import { holdResponse } from './hold-response.ts';
import { largestBody } from './largest-body.ts';
import type { OpenConnection } from './message-protocol.ts';
import { reportTo } from './public-error.ts';
import { readJsonBody } from './read-json-body.ts';
import { readerLimits } from './reader-watch.ts';
import { refuse, refuseMethod } from './refuse.ts';
import { sendRefusal } from './send-json.ts';
import { writeChunk } from './write-chunk.ts';

/**
 * The messages of a WebSocket without one, for pages behind a proxy that forwards none, at `/graphql/messages`. GET
 * opens a connection: its messages arrive as server-sent events, after a first one, `connection`, with its secret token.
 * POST with that token in the header `Message-Stream` sends messages, as a JSON array of texts. A last event, `close`,
 * has the close code.
 */
export interface MessageStreams {
  /** False, without writing anything, for any other path. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
  /** Closes all connections with 1012, after which clients reconnect. */
  close(): void;
}

export interface MessageStreamLimits {
  /** Maximum number of open streams; further ones get 503. */
  readonly streams: number;
  /** The largest message from a client, in bytes; a larger one closes the stream with 1009. */
  readonly messageBytes: number;
  /** A client with more unread bytes than this is not heard until it reads. */
  readonly congestedBytes: number;
  /** Interval between comments, which keep proxies from ending a stream without messages. */
  readonly keepAliveMs: number;
  /** Without a message for this long a client is gone. */
  readonly silentMs: number;
}

export const messageStreamLimits: MessageStreamLimits = {
  streams: 256,
  messageBytes: largestBody,
  congestedBytes: readerLimits.congestedBytes,
  keepAliveMs,
  // Browsers delay the pings of hidden pages by up to a minute.
  silentMs: 180_000,
};

interface Connection {
  readonly viewer: Viewer;
  /** While a request is read; the next one must wait, so that a client cannot fill the memory. */
  isReceiving: boolean;
  receive(message: string): Promise<void>;
  close(code: number, reason: string): void;
}

export function createMessageStreams({
  openConnection,
  viewer,
  responses,
  log,
  limits,
  isClosing,
}: {
  readonly openConnection: OpenConnection;
  readonly viewer: (request: IncomingMessage) => Viewer;
  /** Responses with data that are open; the reader watch checks them. */
  readonly responses: Set<ServerResponse>;
  readonly log: Log;
  readonly limits: MessageStreamLimits;
  /** Whether the server is closing: then no more connections are opened. */
  readonly isClosing: () => boolean;
}): MessageStreams {
  const report = reportTo(log);
  const connections = new Map<string, Connection>();

  function open(request: IncomingMessage, response: ServerResponse): void {
    const token = randomUUID();
    const owner = viewer(request);
    let handle: (message: string) => Promise<void> = async () => {};

    const write = (text: string) =>
      new Promise<void>((resolve) => {
        if (response.writableEnded) return resolve();
        // Also called if the response breaks.
        response.write(text, () => resolve());
      });
    const close = (code = 1000, reason = '') => {
      if (!response.writableEnded) response.end(eventOf(JSON.stringify({ code, reason }), 'close'));
    };
    response.writeHead(200, { 'Content-Type': eventStreamType, ...eventStreamHeaders });
    response.write(eventOf(token, 'connection'));
    const closed = openConnection(
      {
        protocol: 'graphql-transport-ws',
        send: (message) => write(eventOf(message)),
        close,
        onMessage: (listener) => {
          handle = listener;
        },
      },
      { viewer: owner, sendAtOnce: (message) => writeChunk(response, eventOf(message)) },
    );
    const pinging = setInterval(() => {
      if (response.writableLength === 0) void write(comment);
    }, limits.keepAliveMs);
    const silence = setTimeout(() => response.destroy(), limits.silentMs);
    connections.set(token, {
      viewer: owner,
      isReceiving: false,
      close,
      async receive(message) {
        silence.refresh();
        // A client that does not read is not heard until it does.
        if (response.writableLength > limits.congestedBytes) await write(comment);
        if (response.writableEnded || response.destroyed) return;
        if (Buffer.byteLength(message) > limits.messageBytes) return close(1009, 'Message too large');
        handle(message).catch((error: unknown) => {
          report(error);
          close(CloseCode.InternalServerError, 'Internal server error');
        });
      },
    });
    holdResponse(responses, response, () => {
      clearInterval(pinging);
      clearTimeout(silence);
      connections.delete(token);
      closed(1001, '').catch(report);
    });
  }

  function whyNoMore(): string | null {
    if (isClosing()) return 'This server is shutting down. Try again in a moment.';
    if (connections.size < limits.streams) return null;
    return `This server already has ${limits.streams} streams of messages open and accepts no more.`;
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const connection = connections.get(String(request.headers['message-stream']));
    if (connection === undefined || connection.viewer.id !== viewer(request).id) {
      return sendRefusal(response, notFound('Message-Stream'));
    }
    if (connection.isReceiving) {
      return refuse(
        response,
        409,
        'Messages of this stream are still being read. Send one request at a time.',
      );
    }
    connection.isReceiving = true;
    try {
      // Room for the escapes of one large message.
      const messages = await readJsonBody(request, 2 * limits.messageBytes);
      if (!isTexts(messages)) throw badInput('body', 'must be an array of texts');
      for (const message of messages) {
        await connection.receive(message);
        // So that many messages hold up no other work, and each finds done what the one before it did without waiting.
        await nextTurn();
      }
      response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      sendRefusal(response, error);
    } finally {
      connection.isReceiving = false;
    }
  }

  return {
    async handle(request, response, path) {
      if (path !== '/graphql/messages') return false;
      if (request.method === 'POST') await receive(request, response);
      else if (request.method === 'GET') {
        const refusal = whyNoMore();
        if (refusal === null) open(request, response);
        else refuse(response, 503, refusal);
      } else refuseMethod(response, ['GET', 'POST']);
      return true;
    },
    close() {
      for (const connection of connections.values()) connection.close(1012, 'Service restart');
    },
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
