import type { Client } from 'undici';
import HttpClient from 'undici/lib/dispatcher/client.js';
import { connectorsOf } from './connectors.ts';

export interface Connection {
  readonly client: Client;
  /** Whether what comes now is the body of a response, in whole or in part. Set by the call that uses it, and false again when it is given back. */
  inBody: boolean;
}

/** Connections to the one origin there is, so that no answer can lead a request elsewhere. As many as are needed at once. */
export interface Connections {
  /** A connection for one request, kept alive from an earlier one if possible. It opens with the first dispatch. */
  take(): Connection;
  /** Ends the use of a connection: kept when its response has `ended`, else closed at once. */
  giveBack(connection: Connection, ended: boolean): void;
  /** Closes all, also those in use, and resolves when they are closed. */
  close(): Promise<void>;
}

/**
 * undici's own pools are not used because they open a new connection, for nobody, whenever a response is aborted.
 * `connectMs` is for TCP and TLS together and runs on the machine's clock.
 */
export function createConnections(origin: string, connectMs: number): Connections {
  const createConnector = connectorsOf(connectMs);
  const all = new Set<Connection>();
  const idle: Connection[] = [];

  function create(): Connection {
    const client: Client = new HttpClient(origin, {
      connect: createConnector(() => connection.inBody),
      // Our own clocks judge a response: these would be fed by pings and single bytes.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 30_000,
    });
    const connection: Connection = { client, inBody: false };
    all.add(connection);
    return connection;
  }

  return {
    take: () => idle.pop() ?? create(),
    giveBack(connection, ended) {
      connection.inBody = false;
      if (ended) {
        idle.push(connection);
      } else {
        all.delete(connection);
        void connection.client.destroy();
      }
    },
    async close() {
      idle.length = 0;
      await Promise.all([...all].map(({ client }) => client.destroy()));
      all.clear();
    },
  };
}
