import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql';
import { CloseCode, type Context, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { HubError } from '../domain/errors.ts';
import type { Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { largestBody } from './largest-body.ts';
import type { OpenOperation, OpenOperations } from './open-operations.ts';
import { formatPublicError, refusalError, toPublicError } from './public-error.ts';
import { watchSockets } from './socket-watch.ts';
import type { Yoga } from './yoga.ts';

export interface WebSocketLimits {
  /** Largest message from a client, in bytes; larger ones close the socket with 1009. */
  readonly messageBytes: number;
  /** Largest operation, in bytes of JSON without needless escapes; a larger one is refused, the socket stays. */
  readonly operationBytes: number;
  /** Most operations at once on one socket; more are refused one by one. */
  readonly operations: number;
  /** Time to send `connection_init`, else 4408. */
  readonly initMs: number;
  /** Time between pings; a peer that has not answered by the next one is gone. */
  readonly keepAliveMs: number;
  /** A socket with more than this many unsent bytes for `congestedMs` is closed with 1013, which clients may retry. */
  readonly congestedBytes: number;
  readonly congestedMs: number;
}

export const webSocketLimits: WebSocketLimits = {
  messageBytes: largestBody,
  operationBytes: 256 * 1024,
  operations: 64,
  initMs: 3_000,
  keepAliveMs: 12_000,
  congestedBytes: 1024 * 1024,
  congestedMs: 10_000,
};

/** GraphQL over WebSocket, by the graphql-transport-ws protocol. */
export interface WebSocketEndpoint {
  /** Takes over a connection whose upgrade was admitted. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, viewer: Viewer): void;
  /** Closes every socket with 1012, which clients retry; resolves when all are gone. */
  close(): Promise<void>;
}

interface Extra {
  readonly viewer: Viewer;
}

type Result = AsyncIterableIterator<ExecutionResult> | ExecutionResult;

export function createWebSocketEndpoint({
  yoga,
  operations,
  log,
  limits = webSocketLimits,
}: {
  readonly yoga: Yoga;
  readonly operations: OpenOperations;
  readonly log: Log;
  readonly limits?: WebSocketLimits;
}): WebSocketEndpoint {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  /** Ends what runs on a socket, whether or not its peer still answers. */
  const endOperations = new WeakMap<WebSocket, (code: number, reason: string) => Promise<void>>();
  const watch = watchSockets(sockets.clients, limits, (socket) => {
    log.info('a WebSocket is closed because its reader is too slow', { unsentBytes: socket.bufferedAmount });
    socket.close(1013, 'Reading too slowly');
    endOperations.get(socket)?.(1013, '').catch(report);
  });

  /** Results that `onSubscribe` has in hand already, by the arguments that it passes on. */
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
   * Runs the operation as far as its first result or its stream. Errors that come instead of a result are returned:
   * they become an `error` message, and the socket, with all else that runs on it, stays.
   */
  async function startOperation(
    { extra, subscriptions }: Context<undefined, Extra>,
    _id: string,
    payload: SubscribePayload,
  ) {
    if (Object.keys(subscriptions).length > limits.operations) {
      return [refusalError(new HubError('HUB_LIMIT', { facts: { limit: limits.operations } }))];
    }
    const bytes = Buffer.byteLength(JSON.stringify(payload));
    if (bytes > limits.operationBytes) {
      const facts = { limit: limits.operationBytes, actual: bytes, unit: 'bytes' } as const;
      return [refusalError(new HubError('TOO_LONG', { facts }))];
    }
    const operation = operations.open();
    try {
      const { signal, endless } = operation;
      const graphql = yoga.getEnveloped({ viewer: extra.viewer, signal, endless });
      const document = graphql.parse(payload.query);
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
      const isSubscription = getOperationAST(document, payload.operationName)?.operation === 'subscription';
      const result: Result = await (isSubscription ? graphql.subscribe(args) : graphql.execute(args));
      if ('next' in result) {
        results.set(args, endingWith(result, operation));
        return args;
      }
      operation.end();
      if (result.errors !== undefined && result.data === undefined) return result.errors;
      results.set(args, result);
      return args;
    } catch (error) {
      operation.end();
      return [toPublicError(error, report)];
    }
  }

  function report(cause: unknown): void {
    log.error('a GraphQL operation failed unexpectedly', cause);
  }

  function serve(socket: WebSocket, viewer: Viewer): void {
    // ws answers broken frames and too large messages with the right close code by itself.
    socket.on('error', (error) => log.debug('a WebSocket failed', { message: error.message }));
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data, isBinary) => receive(socket, data, isBinary, handle)),
      },
      { viewer },
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
    accept: (request, socket, head, viewer) =>
      sockets.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, viewer)),

    async close() {
      watch.stop();
      sockets.close();
      await Promise.all([...sockets.clients].map(closeSocket));
    },
  };
}

/** Resolves once the message is on its way to the peer, so that a slow one holds up its own streams and nothing else. */
function send(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    // A failed write closes the socket, which ends all that would be sent on it.
    socket.send(data, () => resolve());
  });
}

/** Ends the operation with its results, and at once when the client leaves while the next one is awaited. */
function endingWith(
  results: AsyncIterableIterator<ExecutionResult>,
  operation: OpenOperation,
): AsyncIterableIterator<ExecutionResult> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const result = await results.next();
      if (result.done === true) operation.end();
      return result;
    },
    async return() {
      operation.end();
      await results.return?.();
      return { done: true, value: undefined };
    },
  };
}

function closeSocket(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), 1_000);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1012, 'Service restart');
  });
}
