import type { ServerResponse } from 'node:http';

/**
 * Sends a text as one chunk of a response in one write, where Node itself makes four. False when nothing was sent:
 * the response is not chunked, or something is waiting that must go first. Only for a response that has been written
 * to: one that has only its headers holds them back for the first bytes, where nobody can see them.
 */
export function writeChunk(response: ServerResponse, text: string): boolean {
  const { socket } = response;
  const goesStraightOut =
    response.chunkedEncoding &&
    response.headersSent &&
    !response.writableEnded &&
    response.writableLength === 0;
  if (!goesStraightOut || socket?.writable !== true || socket.writableNeedDrain) return false;
  const length = Buffer.byteLength(text);
  // ASCII needs no buffer at all.
  const encoding = length === text.length ? 'latin1' : 'utf8';
  socket.write(`${length.toString(16)}\r\n${text}\r\n`, encoding);
  return true;
}
