import type { Server } from 'node:http';
import type { EndConnection } from './connection-errors.ts';

/** The minimum pace at which a body must arrive. */
export interface BodyPace {
  /** How often to check a body under way. */
  readonly everyMs: number;
  /** Bytes that must arrive between checks, unless the body is complete. */
  readonly leastBytes: number;
}

/** 70 kbit/s. */
export const bodyPace: BodyPace = { everyMs: 30_000, leastBytes: 256 * 1024 };

/**
 * Answers 408 to requests whose body stops or trickles. Node limits only the total time, which cannot be both long
 * enough for a large document on a slow line and short enough for these.
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
