import type { ServerResponse } from 'node:http';
import { describeError } from '../domain/errors/error-catalogue.ts';
import type { ErrorCode, HubError } from '../domain/errors/hub-error.ts';

const statuses: Partial<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  TOO_LONG: 413,
  HUB_LIMIT: 503,
  STORE_FAILED: 503,
};

/** Sends the catalogue entry of an error, as GraphQL does. */
export function sendRefusal(
  response: ServerResponse,
  error: HubError,
  status = statuses[error.code] ?? 500,
): void {
  // Discards the rest of the body: closing a connection with unread bytes would lose this response.
  response.req.resume();
  sendJson(response, status, describeError(error));
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  type: 'application/json' | 'application/health+json' = 'application/json',
): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  // Node sends only the headers for HEAD.
  response.end(text);
}
