import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { badInput, HubError, tooLong } from '../domain/errors/hub-error.ts';
import { isJson } from './is-json.ts';

/** The largest accepted document of chats, in bytes. */
const largestDocument = 16 * 1024 * 1024;
/** Deeper than any of our documents, as each level costs memory. */
const deepest = 16;
/** Several times as many as our documents have. Objects with ever new fields take seconds to parse and to read. */
const mostNames = 256;
const charactersPerStep = 1024 * 1024;

/**
 * Reads the body as JSON in UTF-8, of at most `largest` bytes. Rejects with BAD_INPUT or TOO_LONG as soon as that is
 * certain.
 */
export async function readJsonBody(request: IncomingMessage, largest = largestDocument): Promise<unknown> {
  const { headers } = request;
  if (!isJson(headers['content-type'])) {
    throw badInput('Content-Type', 'must be application/json, in UTF-8');
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw badInput('Content-Encoding', 'is not accepted');
  }
  const bytes = await readBytes(request, Number(headers['content-length'] ?? 0), largest);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput('body', 'is not UTF-8');
  }
  await checkShape(text);
  try {
    return JSON.parse(text);
  } catch {
    throw badInput('body', 'cannot be read as JSON');
  }
}

async function readBytes(request: IncomingMessage, announced: number, largest: number): Promise<Buffer> {
  if (announced > largest) throw tooLong('body', largest, announced, 'bytes');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largest) throw tooLong('body', largest, size, 'bytes');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HubError) throw error;
    // The sender disconnected.
    throw badInput('body', 'ended too early');
  }
  return Buffer.concat(chunks);
}

/** Throws BAD_INPUT for a shape that none of our documents has. Stops there, and lets other work run between steps. */
async function checkShape(json: string): Promise<void> {
  const names = new Set<string>();
  let depth = 0;
  /** Where the last text begins, which is a name if a colon follows. */
  let begin = 0;
  let pause = 0;
  for (let at = 0; at < json.length; at++) {
    if (at >= pause) {
      await nextTurn();
      pause = at + charactersPerStep;
    }
    switch (json[at]) {
      case '"':
        begin = at;
        at = endOfText(json, begin);
        break;
      case '[':
      case '{':
        if (++depth > deepest) throw badInput('body', 'is nested too deeply');
        break;
      case ']':
      case '}':
        depth--;
        break;
      case ':':
        names.add(json.slice(begin, at));
        if (names.size > mostNames) throw badInput('body', `has more than ${mostNames} different fields`);
    }
  }
}

/** Index of the quotation mark that ends the text beginning with the one at `begin`; that of the end if there is none. */
function endOfText(json: string, begin: number): number {
  let end = begin;
  let escapes: number;
  do {
    end = json.indexOf('"', end + 1);
    if (end === -1) return json.length;
    escapes = 0;
    while (json[end - escapes - 1] === '\\') escapes++;
  } while (escapes % 2 === 1);
  return end;
}
