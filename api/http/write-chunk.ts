import type { ServerResponse } from 'node:http';

/**
 * Sends a text as one response chunk in one write, where Node itself makes four. False, without sending anything, if
 * the response is not chunked or something else must be sent first. Only for a response that has been written to: until
 * then Node holds its headers back, where this cannot see them.
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
  // ASCII needs no buffer.
  const encoding = length === text.length ? 'latin1' : 'utf8';
  socket.write(`${length.toString(16)}\r\n${text}\r\n`, encoding);
  return true;
}
