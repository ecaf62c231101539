import type { ServerResponse } from 'node:http';

/** Refuses a request in a sentence for people. */
export function refuse(response: ServerResponse, status: number, reason: string): void {
  // Leaves the rest of the body unread.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${reason}\n`);
}

export function refuseMethod(response: ServerResponse, allowed: readonly string[]): void {
  response
    .writeHead(405, { Allow: allowed.join(', '), 'Cache-Control': 'no-store', 'Content-Length': 0 })
    .end();
}
