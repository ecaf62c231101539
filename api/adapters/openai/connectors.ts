import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { buildConnector } from 'undici';
import undiciConnector from 'undici/lib/core/connect.js';

/** Where every read of every connection goes. */
const received = Buffer.allocUnsafeSlow(64 * 1024);

/** Makes the connector of one connection. `inBody` tells whether what it reads is the body of a response. */
type CreateConnector = (inBody: () => boolean) => buildConnector.connector;

/**
 * Opens sockets to one origin that read into one buffer. Node allocates 64 kB for each read otherwise, of which a piece
 * of an answer needs 300 bytes, and takes it through a stream. What is read of a body is handed on as it lies there;
 * undici keeps the parts of a head until it has all of it, so that these are copied. It keeps those of trailers too, but
 * nobody reads them. All connections take up the newest TLS session.
 */
export function connectorsOf(connectMs: number): CreateConnector {
  let session: Buffer | undefined;

  return (inBody) => (options, callback) => {
    let socket: Socket | null = null;
    let unread: Buffer | null = null;
    const connect = undiciConnector({
      timeout: connectMs,
      ...(session === undefined ? {} : { session }),
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
      if (error !== null) {
        session = undefined;
        return callback(error, null);
      }
      socket = opened;
      opened.on('session', (latest: Buffer) => {
        session = latest;
      });
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
