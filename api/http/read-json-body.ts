import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { badInput, HubError, tooLong } from '../domain/errors/hub-error.ts';
import { isJson } from './is-json.ts';

/** The largest accepted document of chats, in bytes. */
const largestDocument = 16 * 1024 * 1024;
/** Deeper than any of our documents, as each level costs memory. */
const deepest = 16;
const charactersPerStep = 1024 * 1024;

/** Reads the body as JSON in UTF-8. Rejects with BAD_INPUT or TOO_LONG as soon as that is certain. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const { headers } = request;
  if (!isJson(headers['content-type'])) {
    throw badInput('Content-Type', 'must be application/json, in UTF-8');
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw badInput('Content-Encoding', 'is not accepted');
  }
  const bytes = await readBytes(request, Number(headers['content-length'] ?? 0));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput('body', 'is not UTF-8');
  }
  if ((await depthOf(text)) > deepest) throw badInput('body', 'is nested too deeply');
  try {
    return JSON.parse(text);
  } catch {
    throw badInput('body', 'cannot be read as JSON');
  }
}

async function readBytes(request: IncomingMessage, announced: number): Promise<Buffer> {
  if (announced > largestDocument) throw tooLong('body', largestDocument, announced, 'bytes');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largestDocument) throw tooLong('body', largestDocument, size, 'bytes');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HubError) throw error;
    // The sender disconnected.
    throw badInput('body', 'ended too early');
  }
  return Buffer.concat(chunks);
}

/** The nesting depth of brackets outside strings. Stops once it is too deep, and yields to other work between steps. */
async function depthOf(json: string): Promise<number> {
  let depth = 0;
  let most = 0;
  let isText = false;
  for (let at = 0; at < json.length && most <= deepest; at++) {
    if (at % charactersPerStep === 0) await nextTurn();
    const mark = json[at];
    if (isText) {
      if (mark === '\\') at++;
      else if (mark === '"') isText = false;
    } else if (mark === '"') isText = true;
    else if (mark === '[' || mark === '{') most = Math.max(most, ++depth);
    else if (mark === ']' || mark === '}') depth--;
  }
  return most;
}
