import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import { CloseCode, type Context, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { badInput, HubError } from '../domain/errors/hub-error.ts';
import type { Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { endWith } from './connection-errors.ts';
import { findOperation } from './find-operation.ts';
import { largestBody } from './largest-body.ts';
import { endingWith, type OpenOperation, type OpenOperations } from './open-operations.ts';
import { pingSockets } from './ping-sockets.ts';
import { formatPublicError, refusalError, toPublicError } from './public-error.ts';
import { measureProgress, type ReaderLimits, readerLimits, watchReaders } from './reader-watch.ts';
import { isResultStream, type ResultStream } from './result-stream.ts';
import { awaitReading, closeSocket, closeWith, send, sendAtOnce } from './socket-peer.ts';
import type { Yoga } from './yoga.ts';

/** A socket whose reader has stopped is closed with 1013, after which clients may retry. */
export interface WebSocketLimits extends ReaderLimits {
  /** Maximum number of open sockets; further upgrades get 503. */
  readonly sockets: number;
  /** The largest message from a client, in bytes; a larger one closes the socket with 1009. */
  readonly messageBytes: number;
  /**
   * The largest operation, in bytes of JSON without needless escapes; a larger one is refused and the socket stays
   * open.
   */
  readonly operationBytes: number;
  /** Maximum number of operations at once per socket; further ones are refused one by one. */
  readonly operations: number;
  /** Time allowed for `connection_init`; then the socket is closed with 4408. */
  readonly initMs: number;
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
  keepAliveMs: 12_000,
};

/** GraphQL over WebSocket, by the graphql-transport-ws protocol. */
interface WebSocketEndpoint {
  /** Takes over a connection whose upgrade was admitted, or refuses it with 503. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, viewer: Viewer): void;
  /** Closes all sockets with 1012, after which clients reconnect; resolves once all are gone. */
  close(): Promise<void>;
}

interface Extra {
  readonly viewer: Viewer;
  /** Sends a message directly, bypassing the library; false if the socket cannot take one, and nothing was sent. */
  readonly sendAtOnce: (message: string) => boolean;
}

type Result = ResultStream | ExecutionResult;

export function createWebSocketEndpoint({
  yoga,
  operations,
  log,
  limits = webSocketLimits,
}: {
  readonly yoga: Yoga;
  readonly operations: OpenOperations;
  readonly log: Log;
  readonly limits?: WebSocketLimits | undefined;
}): WebSocketEndpoint {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
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

  /** Results that `onSubscribe` already has, keyed by the arguments it passes on. */
  const results = new WeakMap<ExecutionArgs, Result>();
  const resultOf = (args: ExecutionArgs) => results.get(args) ?? { errors: [] };

  const server = makeServer<undefined, Extra>({
    connectionInitWaitTimeout: limits.initMs,
    onSubscribe: startOperation,
    execute: resultOf,
    subscribe: resultOf,
    onNext: (_context, _id, _payload, _args, { data = null, errors }) =>
      errors === undefined ? undefined : { data, errors: errors.map(formatPublicError) },
    onError: (_context, _id, _payload, errors) => errors.map(formatPublicError),
  });

  /**
   * Runs the operation up to its first result or its stream. Errors are returned: they become an `error` message, and
   * the socket stays open for its other operations.
   */
  async function startOperation(
    { extra, subscriptions }: Context<undefined, Extra>,
    id: string,
    payload: SubscribePayload,
  ) {
    if (Object.keys(subscriptions).length > limits.operations) {
      const facts = { limit: limits.operations, unit: 'operations on one connection' } as const;
      return [refusalError(new HubError('HUB_LIMIT', { facts }))];
    }
    let operation: OpenOperation | undefined;
    try {
      const bytes = sizeOf(payload);
      if (bytes > limits.operationBytes) {
        const facts = { limit: limits.operationBytes, actual: bytes, unit: 'bytes' } as const;
        throw new HubError('TOO_LONG', { facts });
      }
      operation = operations.open();
      const { signal, endless } = operation;
      const graphql = yoga.getEnveloped({ viewer: extra.viewer, refusal: null, signal, endless });
      const document = graphql.parse(payload.query);
      // Before validation, as over HTTP.
      const isSubscription = findOperation(document, payload.operationName).operation === 'subscription';
      const invalid = graphql.validate(graphql.schema, document);
      if (invalid.length > 0) {
        operation.end();
        return invalid.map((error: GraphQLError) => toPublicError(error, report));
      }
      const args: ExecutionArgs = {
        schema: graphql.schema,
        document,
        contextValue: await graphql.contextFactory(),
        ...(payload.variables == null ? {} : { variableValues: payload.variables }),
        ...(payload.operationName == null ? {} : { operationName: payload.operationName }),
      };
      const result: Result = await (isSubscription ? graphql.subscribe(args) : graphql.execute(args));
      if (isResultStream(result)) {
        const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
        result.divert((json) => extra.sendAtOnce(`${head}${json}}`));
        results.set(args, endingWith(result, operation));
        return args;
      }
      operation.end();
      if (result.errors !== undefined && result.data === undefined) return result.errors;
      results.set(args, result);
      return args;
    } catch (error) {
      operation?.end();
      return [toPublicError(error, report)];
    }
  }

  function report(cause: unknown): void {
    log.error('a GraphQL operation failed unexpectedly', cause);
  }

  function serve(socket: WebSocket, { socket: connection }: IncomingMessage, viewer: Viewer): void {
    connections.set(socket, connection);
    // ws closes by itself, with the right code, on broken frames and oversized messages.
    socket.on('error', (error) => log.debug('a WebSocket failed', { message: error.message }));
    const closed = server.opened(
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

/** In bytes of JSON; throws BAD_INPUT if it is nested too deeply to be written. */
function sizeOf(payload: SubscribePayload): number {
  try {
    return Buffer.byteLength(JSON.stringify(payload));
  } catch {
    throw badInput('payload', 'is nested too deeply');
  }
}
