import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { writeTextFrame } from './text-frame.ts';

/** Resolves once the message is on its way to the peer, so that a slow one holds up its own streams and nothing else. */
export function send(socket: WebSocket, connection: Socket, message: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    // A failed write closes the socket, which ends everything that would be sent on it.
    writeTextFrame(connection, message, resolve);
  });
}

/** For a piece of an answer: without a promise, as long as there is no need to wait for the peer. */
export function sendAtOnce(socket: WebSocket, connection: Socket, message: string): boolean {
  if (socket.readyState !== socket.OPEN || connection.writableNeedDrain) return false;
  writeTextFrame(connection, message);
  return true;
}

/**
 * Every message of a peer is answered, pings too: one that does not read its answers is not heard until it has. Pings at
 * the level of WebSocket are counted by ws.
 */
export function awaitReading(socket: WebSocket, connection: Socket, mostUnsentBytes: number): void {
  if (connection.writableLength <= mostUnsentBytes || socket.isPaused) return;
  socket.pause();
  connection.once('drain', () => socket.resume());
}

/** What fits into a close frame of RFC 6455 beside the code. */
const reasonRoom = new Uint8Array(123);

/** As much of the reason as fits, since it may contain what the peer said. */
export function closeWith(socket: WebSocket, code?: number, reason = ''): void {
  socket.close(code, reason.slice(0, new TextEncoder().encodeInto(reason, reasonRoom).read));
}

/** Resolves once it is gone, which a silent peer cannot delay. */
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
