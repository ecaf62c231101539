import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HubError } from '../domain/errors/hub-error.ts';
import type { Log } from '../domain/ports.ts';
import { holdResponse } from './hold-response.ts';
import type { OpenOperations } from './open-operations.ts';
import { refuseMethod } from './refuse.ts';
import { sendRefusal } from './send-json.ts';

/** A request to the REST endpoints being answered. */
export interface RestRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /**
   * Sends a file while it is generated, or only the headers for HEAD. Rejects with any failure before the first piece.
   */
  readonly send: (headers: Readonly<Record<string, string>>, pieces: AsyncIterable<string>) => Promise<void>;
}

/** Counts requests as operations and turns failures into refusals from the error catalogue. */
export type ServeRest = (
  request: IncomingMessage,
  response: ServerResponse,
  methods: readonly string[],
  answer: (request: RestRequest) => Promise<void>,
) => Promise<void>;

export function createServeRest({
  operations,
  responses,
  log,
}: {
  readonly operations: OpenOperations;
  /** Responses being sent; the reader watch closes those that nobody reads. */
  readonly responses: Set<ServerResponse>;
  readonly log: Log;
}): ServeRest {
  return async (request, response, methods, answer) => {
    if (!methods.includes(request.method ?? '')) return refuseMethod(response, methods);
    try {
      const { signal, end } = operations.open();
      holdResponse(responses, response, end);
      const send: RestRequest['send'] = async (headers, pieces) => {
        const rest = pieces[Symbol.asyncIterator]();
        // A failure before the first piece is sent as an error; a later one breaks the connection, so that half a file
        // does not look complete.
        const first = await rest.next();
        response.writeHead(200, { ...headers, 'Cache-Control': 'no-store' });
        if (request.method === 'HEAD') {
          response.end();
          await rest.return?.();
          return;
        }
        await pipeline(Readable.from(inTurns(first, rest)), response, { signal }).catch((error: unknown) => {
          // The store has logged its own errors.
          if (!signal.aborted && !(error instanceof HubError)) {
            log.error('a file could not be written completely', error);
          }
          response.destroy();
        });
      };
      await answer({ request, response, send });
    } catch (error) {
      if (!(error instanceof HubError)) log.error('a file failed unexpectedly', error);
      if (response.headersSent) response.destroy();
      else sendRefusal(response, error instanceof HubError ? error : new HubError('INTERNAL'));
    }
  };
}

/** Lets other work run between two pieces. */
async function* inTurns(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let piece = first; piece.done !== true; piece = await rest.next()) {
      yield piece.value;
      await nextTurn();
    }
  } finally {
    await rest.return?.();
  }
}
