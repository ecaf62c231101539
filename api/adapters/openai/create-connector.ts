import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { buildConnector } from 'undici';
import connectorOf from 'undici/lib/core/connect.js';

/** Where every read of every connection goes. */
const received = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Opens sockets that read into one buffer. Node allocates 64 kB for each read otherwise, of which a piece of an answer
 * needs 300 bytes, and takes it through a stream. What is read is handed on as it lies there while `inBody`; undici keeps
 * the parts of a head until it has all of it, so that these are copied.
 */
export function createConnector(connectMs: number, inBody: () => boolean): buildConnector.connector {
  return (options, callback) => {
    let socket: Socket | null = null;
    let unread: Buffer | null = null;
    const connect = connectorOf({
      timeout: connectMs,
      onread: {
        buffer: received,
        callback(length) {
          const bytes = received.subarray(0, length);
          unread = inBody() ? bytes : Buffer.from(bytes);
          socket?.emit('readable');
          unread = null;
          return true;
        },
      },
    });
    connect(options, (...[error, opened]) => {
      if (error !== null) return callback(error, null);
      socket = opened;
      opened.read = (size?: number) => {
        if (unread === null) return Readable.prototype.read.call(opened, size);
        const bytes = unread;
        unread = null;
        return bytes;
      };
      callback(null, opened);
    });
  };
}
