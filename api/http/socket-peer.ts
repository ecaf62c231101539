import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { writeTextFrame } from './text-frame.ts';

/** Resolves once the message is on its way, so that a slow peer holds up only its own streams. */
export function send(socket: WebSocket, connection: Socket, message: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    // A failed write closes the socket, which ends everything that uses it.
    writeTextFrame(connection, message, resolve);
  });
}

/** Sends a piece of an answer without a promise, unless the peer must be waited for. */
export function sendAtOnce(socket: WebSocket, connection: Socket, message: string): boolean {
  if (socket.readyState !== socket.OPEN || connection.writableNeedDrain) return false;
  writeTextFrame(connection, message);
  return true;
}

/**
 * Every message of a peer, even a ping, gets a reply: a peer that does not read its replies is not read from until it
 * does. ws counts WebSocket-level pings.
 */
export function awaitReading(socket: WebSocket, connection: Socket, mostUnsentBytes: number): void {
  if (connection.writableLength <= mostUnsentBytes || socket.isPaused) return;
  socket.pause();
  connection.once('drain', () => socket.resume());
}

/** Room for the reason in an RFC 6455 close frame, next to the code. */
const reasonRoom = new Uint8Array(123);

/** Truncates the reason to what fits, since it may quote the peer. */
export function closeWith(socket: WebSocket, code?: number, reason = ''): void {
  socket.close(code, reason.slice(0, new TextEncoder().encodeInto(reason, reasonRoom).read));
}

/** Resolves once the socket is closed; terminates it if the peer does not respond. */
export function closeSocket(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), 1_000);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1012, 'Service restart');
  });
}
