import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { endWith } from './connection-errors.ts';
import { keepAliveMs } from './event-stream.ts';
import { largestBody } from './largest-body.ts';
import type { ConnectionLimits, OpenConnection } from './message-protocol.ts';
import { pingSockets } from './ping-sockets.ts';
import { reportTo } from './public-error.ts';
import { measureProgress, type ReaderLimits, readerLimits, watchReaders } from './reader-watch.ts';
import { awaitReading, closeSocket, closeWith, send, sendAtOnce } from './socket-peer.ts';

/** A socket whose reader has stopped is closed with 1013, after which clients may retry. */
export interface WebSocketLimits extends ReaderLimits, ConnectionLimits {
  /** Maximum number of open sockets; further upgrades get 503. */
  readonly sockets: number;
  /** The largest message from a client, in bytes; a larger one closes the socket with 1009. */
  readonly messageBytes: number;
  /** Interval between pings; a peer that has not answered by the next one, and for which no byte has left, is gone. */
  readonly keepAliveMs: number;
}

export const webSocketLimits: WebSocketLimits = {
  ...readerLimits,
  // One owner's tabs and apps need a few each; this stops a client that connects in a loop.
  sockets: 256,
  messageBytes: largestBody,
  // A trial with the longest question, history and draft takes some 300,000 bytes.
  operationBytes: 320 * 1024,
  operations: 64,
  initMs: 3_000,
  keepAliveMs,
};

/** GraphQL over WebSocket, by the graphql-transport-ws protocol. */
interface WebSocketEndpoint {
  /** Takes over a connection whose upgrade was admitted, or refuses it with 503. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, viewer: Viewer): void;
  /** Closes all sockets with 1012, after which clients reconnect; resolves once all are gone. */
  close(): Promise<void>;
}

export function createWebSocketEndpoint({
  openConnection,
  log,
  limits,
}: {
  readonly openConnection: OpenConnection;
  readonly log: Log;
  readonly limits: WebSocketLimits;
}): WebSocketEndpoint {
  const report = reportTo(log);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    // A flood of messages would otherwise be handled in one turn of the event loop.
    allowSynchronousEvents: false,
    handleProtocols,
  });
  /** Ends everything running on a socket, whether or not its peer still responds. */
  const endOperations = new WeakMap<WebSocket, (code: number, reason: string) => Promise<void>>();
  const connections = new WeakMap<WebSocket, Socket>();
  const connectionOf = (socket: WebSocket) => ({
    socket: connections.get(socket) ?? null,
    unsentBytes: socket.bufferedAmount,
  });
  const pinging = pingSockets(sockets.clients, limits.keepAliveMs, (socket) =>
    measureProgress(connections.get(socket) ?? null),
  );
  const watch = watchReaders(sockets.clients, limits, connectionOf, (socket) => {
    if (socket.readyState !== socket.OPEN) return;
    log.info('a WebSocket is closed because its reader is too slow', { unsentBytes: socket.bufferedAmount });
    socket.close(1013, 'Reading too slowly');
    endOperations.get(socket)?.(1013, '').catch(report);
  });

  function serve(socket: WebSocket, { socket: connection }: IncomingMessage, viewer: Viewer): void {
    connections.set(socket, connection);
    // ws closes by itself, with the right code, on broken frames and oversized messages.
    socket.on('error', (error) => log.debug('a WebSocket failed', { message: error.message }));
    const closed = openConnection(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, connection, data),
        close: (code, reason) => closeWith(socket, code, reason),
        onMessage: (handle) =>
          socket.on('message', (data, isBinary) => {
            awaitReading(socket, connection, limits.congestedBytes);
            return receive(socket, data, isBinary, handle);
          }),
      },
      { viewer, sendAtOnce: (message) => sendAtOnce(socket, connection, message) },
    );
    endOperations.set(socket, closed);
    socket.once('close', (code, reason) => {
      closed(code, reason.toString()).catch(report);
    });
  }

  async function receive(
    socket: WebSocket,
    data: RawData,
    isBinary: boolean,
    handle: (message: string) => Promise<void>,
  ): Promise<void> {
    if (isBinary) return socket.close(CloseCode.BadRequest, 'Text messages only');
    try {
      await handle(data.toString());
    } catch (error) {
      report(error);
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    }
  }

  return {
    accept(request, socket, head, viewer) {
      if (sockets.clients.size >= limits.sockets) {
        return endWith(
          socket,
          503,
          `This server already has ${limits.sockets} WebSockets open and accepts no more.`,
        );
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, request, viewer));
    },

    async close() {
      pinging.stop();
      watch.stop();
      sockets.close();
      await Promise.all([...sockets.clients].map(closeSocket));
    },
  };
}
