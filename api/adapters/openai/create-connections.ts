import type { Client } from 'undici';
import HttpClient from 'undici/lib/dispatcher/client.js';

/** Connections to the one origin there is, so that no answer can lead a request elsewhere. As many as are needed at once. */
export interface Connections {
  /** A connection for one request, kept alive from an earlier one if possible. It opens with the first dispatch. */
  take(): Client;
  /** Ends the use of a connection: kept when its response has `ended`, else closed at once. */
  giveBack(connection: Client, ended: boolean): void;
  /** Closes all, also those in use, and resolves when they are closed. */
  close(): Promise<void>;
}

/**
 * undici's own pools are not used because they open a new connection, for nobody, whenever a response is aborted.
 * `connectMs` is for TCP and TLS together and runs on the machine's clock.
 */
export function createConnections(origin: string, connectMs: number): Connections {
  const all = new Set<Client>();
  const idle: Client[] = [];

  function create(): Client {
    const connection = new HttpClient(origin, {
      connect: { timeout: connectMs },
      // Our own clocks judge a response: these would be fed by pings and single bytes.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 30_000,
    });
    all.add(connection);
    return connection;
  }

  return {
    take: () => idle.pop() ?? create(),
    giveBack(connection, ended) {
      if (ended) {
        idle.push(connection);
      } else {
        all.delete(connection);
        void connection.destroy();
      }
    },
    async close() {
      idle.length = 0;
      await Promise.all([...all].map((connection) => connection.destroy()));
      all.clear();
    },
  };
}
