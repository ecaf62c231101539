import { inject } from 'vitest';
import type { Hub } from '../domain/hub.ts';
import {
  createHttpServer,
  type HttpConfiguration,
  type HttpServer,
  type HttpServerOptions,
  httpTimeouts,
} from '../http/server.ts';
import { createRecordingLog } from './recording-log.ts';
import { createStubHub, stubViewer } from './stub-hub.ts';

export interface StartedHttpServer extends AsyncDisposable {
  readonly server: HttpServer;
  /** Address of the server, with a trailing slash. */
  readonly url: URL;
  readonly port: number;
  readonly log: ReturnType<typeof createRecordingLog>;
  /** Sends a query as JSON. */
  post(query: string, variables?: object, headers?: Record<string, string>): Promise<Response>;
}

/** The HTTP layer on a free port of 127.0.0.1; by default without pages and with a stub hub. */
export async function startHttpServer({
  hub = createStubHub(),
  configuration = {},
  ...options
}: {
  hub?: Hub;
  configuration?: Partial<HttpConfiguration>;
} & Partial<
  Pick<
    HttpServerOptions,
    | 'viewer'
    | 'health'
    | 'timeouts'
    | 'readers'
    | 'sockets'
    | 'messageStreams'
    | 'maximumOperations'
    | 'buildDirectory'
  >
> = {}): Promise<StartedHttpServer> {
  const log = createRecordingLog();
  const server = createHttpServer({
    hub,
    log,
    tokenPath: inject('tokenPath'),
    viewer: () => stubViewer,
    health: () => false,
    timeouts: { ...httpTimeouts, closeMs: 100 },
    ...options,
    configuration: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      allowedOrigins: [],
      web: 'none',
      ...configuration,
    },
  });
  const url = await server.listen();
  return {
    server,
    url,
    port: Number(url.port),
    log,
    post: (query, variables, headers) =>
      fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    [Symbol.asyncDispose]: () => server.close(),
  };
}
