import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { buildConnector } from 'undici';
import undiciConnector from 'undici/lib/core/connect.js';

/** The buffer into which every connection reads. */
const received = Buffer.allocUnsafeSlow(64 * 1024);

/** Creates the connector of one connection. `inBody` returns whether the bytes being read belong to a response body. */
type CreateConnector = (inBody: () => boolean) => buildConnector.connector;

/**
 * Opens sockets to one origin that all read into one buffer. Otherwise Node allocates 64 kB for each read, of which a
 * piece of an answer needs 300 bytes, and passes it through a stream. Body bytes are passed on in place; bytes of a
 * head are copied, because undici keeps its parts until the head is complete. It keeps those of trailers too, but
 * nobody reads them. All connections resume the latest TLS session.
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
