import type { ServerResponse } from 'node:http';
import { badInput } from '../domain/errors/hub-error.ts';
import { sendRefusal } from './send-json.ts';

/** Refuses a request in a sentence for people. */
export function refuse(response: ServerResponse, status: number, reason: string): void {
  // Leaves the rest of the body unread.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${reason}\n`);
}

export function refuseMethod(response: ServerResponse, allowed: readonly string[]): void {
  response.setHeader('Allow', allowed.join(', '));
  sendRefusal(response, badInput('method', `must be ${allowed.join(' or ')} here`), 405);
}
