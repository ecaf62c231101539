import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChatFile } from '../domain/chat-files/chat-files.ts';
import { checkId } from '../domain/check-id.ts';
import { describeError } from '../domain/error-catalogue.ts';
import { type ErrorCode, HubError } from '../domain/errors.ts';
import type { Hub, Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { fileName } from './file-name.ts';
import type { OpenOperations } from './open-operations.ts';
import { readJsonBody } from './read-json-body.ts';

/**
 * Chats as files: `GET /api/chats.json` and `.md`, `GET /api/chats/<id>.json` and `.md`, `POST /api/chats`. False when
 * the path is none of them; then nothing was written.
 */
export type ChatFilesHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<boolean>;

const formats = {
  json: { format: 'JSON', type: 'application/json; charset=utf-8' },
  md: { format: 'MARKDOWN', type: 'text/markdown; charset=utf-8' },
} as const;

/** Files are written in pieces of about so many characters, between which others get their turn. */
const pieceLength = 64 * 1024;
/** Whole documents are held in memory: no more than these at once. */
const mostImports = 2;

export function createChatFilesHandler({
  hub,
  viewer,
  log,
  operations,
  responses,
}: {
  readonly hub: Hub;
  readonly viewer: (request: IncomingMessage) => Viewer;
  readonly log: Log;
  readonly operations: OpenOperations;
  /** Holds what is being sent, so that it is given up when nobody reads it. */
  readonly responses: Set<ServerResponse>;
}): ChatFilesHandler {
  let imports = 0;

  async function download(
    request: IncomingMessage,
    response: ServerResponse,
    file: ChatFile,
    ending: keyof typeof formats,
    signal: AbortSignal,
  ): Promise<void> {
    const pieces = inPieces(file.text);
    // What fails at once is told as a failure; later on, the connection breaks so that half a file is none.
    const first = await pieces.next();
    response.writeHead(200, {
      'Content-Type': formats[ending].type,
      'Content-Disposition': `attachment; ${fileName(file.title, ending)}`,
      'Cache-Control': 'no-store',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    if (first.done !== true) response.write(first.value);
    await pipeline(Readable.from(pieces), response, { signal }).catch((error: unknown) => {
      if (!signal.aborted) log.error('a file of chats could not be written to its end', error);
      response.destroy();
    });
  }

  async function upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (imports >= mostImports) throw new HubError('HUB_LIMIT', { facts: { limit: mostImports } });
    imports++;
    try {
      const chats = await hub.chatFiles.import(viewer(request), await readJsonBody(request));
      sendJson(response, 200, { chats });
    } finally {
      imports--;
    }
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { id, ending }: Target,
  ): Promise<void> {
    const allowed = ending === null ? ['POST'] : ['GET', 'HEAD'];
    if (!allowed.includes(request.method ?? '')) {
      response.writeHead(405, {
        Allow: allowed.join(', '),
        'Cache-Control': 'no-store',
        'Content-Length': 0,
      });
      response.end();
      return;
    }
    const { signal, end } = operations.open();
    responses.add(response);
    response.once('close', () => {
      responses.delete(response);
      end();
    });
    if (ending === null) return upload(request, response);
    const conversationId = id === null ? null : checkId('id', id);
    const { format } = formats[ending];
    const file = await hub.chatFiles.write(viewer(request), { conversationId, format });
    await download(request, response, file, ending, signal);
  }

  return async (request, response, path) => {
    const target = targetOf(path);
    if (target === null) return false;
    await answer(request, response, target).catch((error: unknown) => {
      if (!(error instanceof HubError)) log.error('a file of chats failed unexpectedly', error);
      if (response.headersSent) response.destroy();
      else sendError(request, response, error instanceof HubError ? error : new HubError('INTERNAL'));
    });
    return true;
  };
}

/** `ending` null: where chats are taken in. */
interface Target {
  readonly id: string | null;
  readonly ending: keyof typeof formats | null;
}

function targetOf(path: string): Target | null {
  if (path === '/api/chats') return { id: null, ending: null };
  const [, id = null, ending] = /^\/api\/chats(?:\/([^/]+))?\.(json|md)$/.exec(path) ?? [];
  return ending === 'json' || ending === 'md' ? { id, ending } : null;
}

async function* inPieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const part of text) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
    await nextTurn();
  }
  if (piece !== '') yield piece;
}

const statuses: Partial<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  TOO_LONG: 413,
  HUB_LIMIT: 503,
  STORE_FAILED: 503,
};

function sendError(request: IncomingMessage, response: ServerResponse, error: HubError): void {
  // What is left of a body is not worth reading.
  if (!request.complete) response.setHeader('Connection', 'close');
  sendJson(response, statuses[error.code] ?? 500, describeError(error));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}
