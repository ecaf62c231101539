import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CloseCode } from 'graphql-ws';
import { badInput, HubError, notFound } from '../domain/errors/hub-error.ts';
import type { Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { eventStreamHeaders, eventStreamType } from './event-stream.ts';
import { holdResponse } from './hold-response.ts';
import type { OpenConnection } from './message-protocol.ts';
import { readJsonBody } from './read-json-body.ts';
import { refuse, refuseMethod } from './refuse.ts';
import { sendRefusal } from './send-json.ts';
import type { WebSocketLimits } from './websocket.ts';
import { writeChunk } from './write-chunk.ts';

/**
 * The messages of a WebSocket without one, for pages behind a proxy that forwards none, at `/graphql/messages`. GET
 * opens a connection: its messages arrive as server-sent events, after a first one, `connection`, with its secret name.
 * POST with that name in the header `Message-Stream` sends messages, as a JSON array of texts. A last event, `close`,
 * has the close code.
 */
export interface MessageStreams {
  /** False, without writing anything, for any other path. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
  /** Closes all connections with 1012, after which clients reconnect, and opens no more. */
  close(): void;
}

/** Without a message for this long a client is gone; browsers delay the pings of hidden pages by up to a minute. */
const silentMs = 180_000;
const comment = ':\n\n';

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
}: {
  readonly openConnection: OpenConnection;
  readonly viewer: (request: IncomingMessage) => Viewer;
  /** Responses with data that are open; the reader watch checks them. */
  readonly responses: Set<ServerResponse>;
  readonly log: Log;
  readonly limits: WebSocketLimits;
}): MessageStreams {
  const connections = new Map<string, Connection>();
  let closing = false;

  function open(request: IncomingMessage, response: ServerResponse): void {
    const name = randomUUID();
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
    response.write(eventOf(name, 'connection'));
    const closed = openConnection(
      {
        protocol: 'graphql-transport-ws',
        send: (message) => write(eventOf(message)),
        close,
        onMessage: (listener) => {
          handle = listener;
        },
      },
      {
        viewer: owner,
        running: new Set(),
        sendAtOnce: (message) => writeChunk(response, eventOf(message)),
      },
    );
    const pinging = setInterval(() => {
      if (response.writableLength === 0) void write(comment);
    }, limits.keepAliveMs);
    const silence = setTimeout(() => response.destroy(), silentMs);
    connections.set(name, {
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
      connections.delete(name);
      closed(1001, '').catch(report);
    });
  }

  function whyNoMore(): string | null {
    if (closing) return 'This server is shutting down. Try again in a moment.';
    if (connections.size < limits.sockets) return null;
    return `This server already has ${limits.sockets} streams of messages open and accepts no more.`;
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
        // Other work is not held up by many messages, nor does one overtake what the last one does at once.
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

  function report(cause: unknown): void {
    log.error('a GraphQL operation failed unexpectedly', cause);
  }

  return {
    async handle(request, response, path) {
      if (path !== '/graphql/messages') return false;
      const refusal = whyNoMore();
      if (request.method === 'POST') await receive(request, response);
      else if (request.method !== 'GET') refuseMethod(response, ['GET', 'POST']);
      else if (refusal === null) open(request, response);
      else refuse(response, 503, refusal);
      return true;
    },
    close() {
      closing = true;
      for (const connection of connections.values()) connection.close(1012, 'Service restart');
    },
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** All data is JSON or a name, without line breaks. */
function eventOf(data: string, type?: string): string {
  return `${type === undefined ? '' : `event: ${type}\n`}data: ${data}\n\n`;
}
