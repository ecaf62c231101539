import type { Socket } from 'node:net';

/**
 * Sends a text as one WebSocket frame in one write; the library makes two buffers of each message. `onSent` is called
 * once the frame is on its way, and also if it never will be.
 */
export function writeTextFrame(connection: Socket, text: string, onSent?: () => void): void {
  const length = Buffer.byteLength(text);
  const head = `\x81${lengthBytes(length)}`;
  // ASCII needs no buffer.
  if (length === text.length) connection.write(head + text, 'latin1', onSent);
  else {
    const frame = Buffer.allocUnsafe(head.length + length);
    frame.write(head, 'latin1');
    frame.write(text, head.length);
    connection.write(frame, onSent);
  }
}

/** RFC 6455 payload length of an unmasked frame, one byte per character. */
function lengthBytes(length: number): string {
  if (length < 126) return String.fromCharCode(length);
  if (length < 65_536) return `\x7e${bytesOf(length, 2)}`;
  return `\x7f${bytesOf(0, 4)}${bytesOf(length, 4)}`;
}

function bytesOf(value: number, count: number): string {
  let bytes = '';
  for (let shift = (count - 1) * 8; shift >= 0; shift -= 8) {
    bytes += String.fromCharCode((value >>> shift) & 0xff);
  }
  return bytes;
}
