import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ResultStream } from './result-stream.ts';
import { writeChunk } from './write-chunk.ts';

/** Interval between signs of life, which keep proxies from closing a quiet connection of any kind. */
export const keepAliveMs = 12_000;
export const comment = ':\n\n';

export const eventStreamType = 'text/event-stream';
/** Keep caches, compression and nginx from holding events back. */
export const eventStreamHeaders = {
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

/** A named class, so that proofs can count live instances. */
export class EventStream extends Readable {}

/**
 * The results of a subscription as server-sent events. A Node stream, because Yoga pipes one into the response at a
 * fraction of the cost of web streams. Pieces of an answer bypass both and are written directly to the response.
 */
export function createEventStream(results: ResultStream, response: ServerResponse | null): EventStream {
  let waiting = false;

  async function pushNext(): Promise<void> {
    if (waiting) return;
    waiting = true;
    const { done, value } = await results.next();
    waiting = false;
    if (response !== null) writeTogether(response);
    if (done !== true) return void body.push(eventOf(JSON.stringify(value), 'next'));
    body.push('event: complete\ndata:\n\n');
    body.push(null);
  }

  const body = new EventStream({
    encoding: 'utf8',
    // Results never fail; clients reconnect when a stream ends without `complete`.
    read: () => void pushNext().catch(() => body.push(null)),
    destroy(error, callback) {
      clearInterval(pinging);
      Promise.resolve(results.return?.()).then(
        () => callback(error),
        () => callback(error),
      );
    },
  });
  const isIdle = () => body.readableFlowing === true && body.readableLength === 0;
  results.divert((json) => {
    if (!isIdle()) return false;
    const event = eventOf(json, 'next');
    if (response === null || !writeChunk(response, event)) body.push(event);
    return true;
  });
  // Some browsers expose a response only once it has content, and direct chunks must come after the first write.
  body.push(comment);
  const pinging = setInterval(() => {
    if (isIdle()) body.push(comment);
  }, keepAliveMs);
  pinging.unref();
  // If the response closed before the body existed, nobody pipes the body and it must be destroyed here.
  const leave = () => body.destroy();
  if (response?.closed === true) leave();
  else response?.once('close', leave);
  return body;
}

/** Combines everything written in this turn of the event loop into one write, such as the last event and the end. */
function writeTogether({ socket }: ServerResponse): void {
  if (socket === null || socket.writableCorked > 0) return;
  socket.cork();
  setImmediate(() => socket.uncork());
}

/** All data is JSON or a token, without line breaks. */
export function eventOf(data: string, type?: string): string {
  return `${type === undefined ? '' : `event: ${type}\n`}data: ${data}\n\n`;
}
