import type { Server } from 'node:http';
import type { EndConnection } from './connection-errors.ts';

/** How fast a body must arrive. */
export interface BodyPace {
  /** How often a body under way is checked. */
  readonly everyMs: number;
  /** What must have arrived since the last check, unless the body is complete. */
  readonly leastBytes: number;
}

/** 70 kbit/s. */
export const bodyPace: BodyPace = { everyMs: 30_000, leastBytes: 256 * 1024 };

/**
 * Answers 408 to requests whose body stops or trickles. Node limits only the total time of a request, and no such limit
 * is both long enough for a large document on a slow line and short enough for these.
 */
export function endSlowBodies(server: Server, { everyMs, leastBytes }: BodyPace, end: EndConnection): void {
  server.on('request', (request, response) => {
    const { socket, headers } = request;
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
    let seen = socket.bytesRead;
    const looking = setInterval(() => {
      const came = socket.bytesRead - seen;
      seen += came;
      if (request.complete || came >= leastBytes) return;
      clearInterval(looking);
      if (response.headersSent) socket.destroy();
      else end(socket, 408);
    }, everyMs);
    request.once('close', () => clearInterval(looking));
  });
}
