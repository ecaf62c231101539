import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Of the line and the headers of a request, in bytes. */
export const largestHead = 16 * 1024;

const reasons = {
  400: 'This is not a valid HTTP/1.1 request. Check its first line, its headers and the length of its body.',
  408: 'The request did not arrive in time. Send it again, faster and to its end.',
  431: `The headers are too large: the limit is ${largestHead} bytes. Send fewer, or clear the cookies of this site.`,
} as const;
type ConnectionError = keyof typeof reasons;

/** Ends a connection with a status and what it means, or silently if a response is under way on it. */
export type EndConnection = (socket: Duplex, status: ConnectionError) => void;

/**
 * Answers malformed requests and those with oversized headers. Returns a function with which others can end a
 * connection.
 */
export function answerConnectionErrors(server: Server): EndConnection {
  /** Responses under way on each connection; pipelining allows several. */
  const responses = new WeakMap<Duplex, Set<ServerResponse>>();
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const underWay = responses.get(socket) ?? new Set();
    responses.set(socket, underWay.add(response));
    response.once('close', () => underWay.delete(response));
  });

  const end: EndConnection = (socket, status) => {
    // A status line in the middle of a response would be read as part of it.
    const isAnswering = responses
      .get(socket)
      ?.values()
      .some(({ headersSent, writableFinished }) => headersSent && !writableFinished);
    if (isAnswering === true || !socket.writable) socket.destroy();
    else endWith(socket, status, reasons[status]);
  };

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy();
    else end(socket, statusOf(error));
  });
  return end;
}

/** Responds on a raw connection that Node has handed over, and closes it. */
export function endWith(socket: Duplex, status: number, reason: string): void {
  const body = `${reason}\n`;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nX-Content-Type-Options: nosniff\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function statusOf({ code }: NodeJS.ErrnoException): ConnectionError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return 400;
}
