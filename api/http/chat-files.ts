import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkId } from '../domain/check-id.ts';
import { HubError } from '../domain/errors/hub-error.ts';
import type { Hub, Viewer } from '../domain/hub.ts';
import { fileName } from './file-name.ts';
import { readJsonBody } from './read-json-body.ts';
import type { RestRequest, ServeRest } from './rest-requests.ts';
import { sendJson } from './send-json.ts';

/**
 * Chats as files: `GET /api/chats.json` and `.md`, `GET /api/chats/<id>.json` and `.md`, `POST /api/chats`. False,
 * without writing anything, for any other path.
 */
type ChatFilesHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<boolean>;

const formats = {
  json: { format: 'JSON', type: 'application/json; charset=utf-8' },
  md: { format: 'MARKDOWN', type: 'text/markdown; charset=utf-8' },
} as const;

/** Approximate size of the pieces in which files are written, in characters. */
const pieceLength = 64 * 1024;
/** Maximum number of simultaneous imports, as each document is held in memory. */
const mostImports = 2;

export function createChatFilesHandler({
  hub,
  viewer,
  serveRest,
}: {
  readonly hub: Hub;
  readonly viewer: (request: IncomingMessage) => Viewer;
  readonly serveRest: ServeRest;
}): ChatFilesHandler {
  let imports = 0;

  async function upload({ request, response }: RestRequest): Promise<void> {
    if (imports >= mostImports)
      throw new HubError('HUB_LIMIT', { facts: { limit: mostImports, unit: 'imports' } });
    imports++;
    try {
      const chats = await hub.chatFiles.import(viewer(request), await readJsonBody(request));
      sendJson(response, 200, { chats });
    } finally {
      imports--;
    }
  }

  async function download({ request, send }: RestRequest, { id, ending }: Download): Promise<void> {
    const conversationId = id === null ? null : checkId('conversationId', id);
    const { format, type } = formats[ending];
    const file = await hub.chatFiles.write(viewer(request), { conversationId, format });
    await send(
      { 'Content-Type': type, 'Content-Disposition': `attachment; ${fileName(file.title, ending)}` },
      inPieces(file.text),
    );
  }

  return async (request, response, path) => {
    if (path === '/api/chats') {
      await serveRest(request, response, ['POST'], upload);
      return true;
    }
    const target = downloadOf(path);
    if (target === null) return false;
    await serveRest(request, response, ['GET', 'HEAD'], (file) => download(file, target));
    return true;
  };
}

/** `id` null: all chats. */
interface Download {
  readonly id: string | null;
  readonly ending: keyof typeof formats;
}

function downloadOf(path: string): Download | null {
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
  }
  if (piece !== '') yield piece;
}
