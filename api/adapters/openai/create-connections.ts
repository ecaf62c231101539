import type { Client } from 'undici';
import HttpClient from 'undici/lib/dispatcher/client.js';
import { connectorsOf } from './connectors.ts';

interface Connection {
  readonly client: Client;
  /**
   * Whether incoming bytes belong to a response body. Set by the call that uses the connection; reset to false when it
   * is given back.
   */
  inBody: boolean;
}

/**
 * Connections to the only origin, so that no response can redirect a request elsewhere. Opens as many as are needed at
 * once.
 */
export interface Connections {
  /** A connection for one request, reusing an idle one if possible. It connects with the first dispatch. */
  take(): Connection;
  /** Returns a connection: it is kept if its response has `ended`, otherwise closed immediately. */
  giveBack(connection: Connection, ended: boolean): void;
  /** Closes all connections, even those in use, and resolves once they are closed. */
  close(): Promise<void>;
}

/**
 * undici's own pools are not used because they open a needless connection whenever a response is aborted. `connectMs`
 * covers TCP and TLS together and runs on the machine's clock.
 */
export function createConnections(origin: string, connectMs: number): Connections {
  const createConnector = connectorsOf(connectMs);
  const all = new Set<Connection>();
  const idle: Connection[] = [];

  function create(): Connection {
    const client: Client = new HttpClient(origin, {
      connect: createConnector(() => connection.inBody),
      // Our own deadlines apply: pings and single bytes would reset these timeouts.
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
