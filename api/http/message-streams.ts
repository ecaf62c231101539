import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
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
 * The messages of a WebSocket without one, for pages behind a proxy that forwards none. `GET /graphql/messages` opens a
 * connection: its messages arrive as server-sent events, after a first one, `connection`, with its secret name. `POST
 * /graphql/messages/<name>` sends messages, as a JSON array of texts. A last event, `close`, has the close code.
 */
export interface MessageStreams {
  /** False, without writing anything, for any other path. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
  /** Closes all connections with 1012, after which clients reconnect. */
  close(): void;
}

/** Without a message for this long a client is gone; browsers delay the pings of hidden pages by up to a minute. */
const silentMs = 180_000;
const comment = ':\n\n';

interface Connection {
  /** Resolves once the client has read enough of what it was sent. */
  receive(messages: readonly string[]): Promise<void>;
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

  function open(request: IncomingMessage, response: ServerResponse): void {
    if (connections.size >= limits.sockets) {
      refuse(response, 503, `This server already has ${limits.sockets} streams of messages open.`);
      return;
    }
    const name = randomUUID();
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
      { viewer: viewer(request), sendAtOnce: (message) => writeChunk(response, eventOf(message)) },
    );
    const pinging = setInterval(() => {
      if (response.writableLength === 0) void write(comment);
    }, limits.keepAliveMs);
    const silence = setTimeout(() => response.destroy(), silentMs);
    connections.set(name, {
      close,
      async receive(messages) {
        silence.refresh();
        for (const message of messages) {
          if (Buffer.byteLength(message) > limits.messageBytes) return close(1009, 'Message too large');
          handle(message).catch((error: unknown) => {
            report(error);
            close(CloseCode.InternalServerError, 'Internal server error');
          });
        }
        if (response.writableLength > limits.congestedBytes) await write(comment);
      },
    });
    holdResponse(responses, response, () => {
      clearInterval(pinging);
      clearTimeout(silence);
      connections.delete(name);
      closed(1001, '').catch(report);
    });
  }

  function report(cause: unknown): void {
    log.error('a GraphQL operation failed unexpectedly', cause);
  }

  async function receive(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    try {
      // Before the body is read, and again, as it may be closed meanwhile.
      findConnection(name);
      const messages = await readJsonBody(request);
      if (!isTexts(messages)) throw badInput('body', 'must be an array of texts');
      await findConnection(name).receive(messages);
      response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      sendRefusal(response, error);
    }
  }

  function findConnection(name: string): Connection {
    const connection = connections.get(name);
    if (connection === undefined) throw notFound('connection');
    return connection;
  }

  return {
    async handle(request, response, path) {
      const [found, name] = /^\/graphql\/messages(?:\/([^/]+))?$/.exec(path) ?? [];
      if (found === undefined) return false;
      const method = name === undefined ? 'GET' : 'POST';
      if (request.method !== method) refuseMethod(response, [method]);
      else if (name === undefined) open(request, response);
      else await receive(request, response, name);
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

/** All data is JSON or a name, without line breaks. */
function eventOf(data: string, type?: string): string {
  return `${type === undefined ? '' : `event: ${type}\n`}data: ${data}\n\n`;
}
