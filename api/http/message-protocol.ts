import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import { type Context, makeServer, type WebSocket as Peer, type SubscribePayload } from 'graphql-ws';
import { badInput, HubError } from '../domain/errors/hub-error.ts';
import type { Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { findOperation } from './find-operation.ts';
import { endingWith, type OpenOperation, type OpenOperations } from './open-operations.ts';
import { formatPublicError, refusalError, reportTo, toPublicError } from './public-error.ts';
import { isResultStream, type ResultStream } from './result-stream.ts';
import type { Yoga } from './yoga.ts';

/** What one connection may ask for, whatever its transport. */
export interface ConnectionLimits {
  /**
   * The largest operation, in bytes of JSON without needless escapes; a larger one is refused and the connection stays
   * open.
   */
  readonly operationBytes: number;
  /** Maximum number of operations at once per connection; further ones are refused one by one. */
  readonly operations: number;
  /** Time allowed for `connection_init`; then the connection is closed with 4408. */
  readonly initMs: number;
}

/** What the protocol needs of a connection besides its messages. */
interface ConnectionContext {
  readonly viewer: Viewer;
  /** Sends a message directly, bypassing the library; false if the connection cannot take one, and nothing was sent. */
  readonly sendAtOnce: (message: string) => boolean;
}

interface Extra extends ConnectionContext {
  /** What runs on this connection. */
  readonly running: Set<OpenOperation>;
}

/** Serves a connection from now on; the function that it returns ends everything that runs on it. */
export type OpenConnection = (
  peer: Peer,
  connection: ConnectionContext,
) => (code?: number, reason?: string) => Promise<void>;

type Result = ResultStream | ExecutionResult;

/** GraphQL by the graphql-transport-ws protocol, whatever the transport. */
export function createMessageProtocol({
  yoga,
  operations,
  log,
  limits,
}: {
  readonly yoga: Yoga;
  readonly operations: OpenOperations;
  readonly log: Log;
  readonly limits: ConnectionLimits;
}): OpenConnection {
  const report = reportTo(log);
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
   * the connection stays open for its other operations.
   */
  async function startOperation({ extra }: Context<undefined, Extra>, id: string, payload: SubscribePayload) {
    if (extra.running.size >= limits.operations) {
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
      operation = openOn(extra);
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

  function openOn({ running }: Extra): OpenOperation {
    const operation = operations.open();
    running.add(operation);
    operation.signal.addEventListener('abort', () => running.delete(operation), { once: true });
    return operation;
  }

  return (peer, connection) => server.opened(peer, { ...connection, running: new Set() });
}

/** In bytes of JSON; throws BAD_INPUT if it is nested too deeply to be written. */
function sizeOf(payload: SubscribePayload): number {
  try {
    return Buffer.byteLength(JSON.stringify(payload));
  } catch {
    throw badInput('payload', 'is nested too deeply');
  }
}
