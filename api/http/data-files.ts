import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HubError } from '../domain/errors.ts';
import type { Log } from '../domain/ports.ts';
import { holdResponse } from './hold-response.ts';
import type { OpenOperations } from './open-operations.ts';
import { refuseMethod, sendRefusal } from './send-json.ts';

/** A request for a file of data, while it is answered. */
export interface FileRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Sends a file while it is made, or only what HEAD asks for. Rejects with what fails before its first piece. */
  readonly send: (headers: Readonly<Record<string, string>>, pieces: AsyncIterable<string>) => Promise<void>;
}

/** Counts files as the operations that they are, and refuses what fails by the error catalogue. */
export type AnswerFile = (
  request: IncomingMessage,
  response: ServerResponse,
  methods: readonly string[],
  answer: (file: FileRequest) => Promise<void>,
) => Promise<void>;

export function createAnswerFile({
  operations,
  responses,
  log,
}: {
  readonly operations: OpenOperations;
  /** Holds what is being sent, so that it is given up when nobody reads it. */
  readonly responses: Set<ServerResponse>;
  readonly log: Log;
}): AnswerFile {
  return async (request, response, methods, answer) => {
    if (!methods.includes(request.method ?? '')) return refuseMethod(response, methods);
    try {
      const { signal, end } = operations.open();
      holdResponse(responses, response, end);
      const send: FileRequest['send'] = async (headers, pieces) => {
        const rest = pieces[Symbol.asyncIterator]();
        // What fails at once is told as a failure; later on, the connection breaks so that half a file is none.
        const first = await rest.next();
        response.writeHead(200, { ...headers, 'Cache-Control': 'no-store' });
        if (request.method === 'HEAD') {
          response.end();
          await rest.return?.();
          return;
        }
        await pipeline(Readable.from(inTurns(first, rest)), response, { signal }).catch((error: unknown) => {
          // What the store says it has logged.
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

/** Others get their turn between two pieces. */
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
