import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hub, Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import { type AdmissionPolicy, admit, createAdmissionPolicy } from './admission.ts';
import { createBuiltPages } from './built-pages.ts';
import { answerConnectionErrors, endWith, largestHead } from './connection-errors.ts';
import type { TokenPath } from './engine.ts';
import { setSecurityHeaders } from './headers.ts';
import type { HealthHandler } from './health.ts';
import { describeListenFailure } from './listen-error.ts';
import { createMessageProtocol } from './message-protocol.ts';
import { createMessageStreams, type MessageStreamLimits, messageStreamLimits } from './message-streams.ts';
import { createOpenOperations } from './open-operations.ts';
import type { Pages } from './pages.ts';
import { type ReaderLimits, readerLimits, watchReaders } from './reader-watch.ts';
import { refuse } from './refuse.ts';
import { createRouter, isGraphqlPath, type Router } from './router.ts';
import { type BodyPace, bodyPace, endSlowBodies } from './slow-bodies.ts';
import { createVitePages } from './vite-pages.ts';
import { createWebSocketEndpoint, type WebSocketLimits, webSocketLimits } from './websocket.ts';
import { createHubYoga } from './yoga.ts';

export interface HttpConfiguration {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where people reach the server through a proxy; null if they reach it directly. */
  readonly publicUrl: URL | null;
  /** Origins of other apps whose pages may use the API. */
  readonly allowedOrigins: readonly string[];
  /** Pages from the build, from their sources through Vite, or none at all. */
  readonly web: 'built' | 'vite' | 'none';
}

interface HttpTimeouts {
  /** For the headers of a request. */
  readonly headersMs: number;
  /** Total time for a request with its body, however steadily it arrives; beyond that it gets 408. */
  readonly requestMs: number;
  /** How often the two limits above are checked. */
  readonly checkMs: number;
  /** Ends a stalled body long before `requestMs`. */
  readonly body: BodyPace;
  /** How long an idle connection stays open; longer than proxies keep theirs. */
  readonly keepAliveMs: number;
  /** How long `close` waits for streams to end on their own. */
  readonly closeMs: number;
}

export const httpTimeouts: HttpTimeouts = {
  headersMs: 10_000,
  requestMs: 600_000,
  checkMs: 2_000,
  body: bodyPace,
  keepAliveMs: 65_000,
  closeMs: 2_000,
};

export interface HttpServerOptions {
  readonly hub: Hub;
  /** Identifies the viewer; called once per request and per WebSocket. */
  readonly viewer: (request: IncomingMessage) => Viewer;
  readonly health: HealthHandler;
  readonly configuration: HttpConfiguration;
  readonly log: Log;
  readonly timeouts?: HttpTimeouts;
  /** For responses with data; WebSockets have their own limits. */
  readonly readers?: ReaderLimits;
  readonly sockets?: WebSocketLimits | undefined;
  readonly messageStreams?: MessageStreamLimits;
  /** Maximum number of operations at once, over all connections. */
  readonly maximumOperations?: number;
  /** How pieces of answers become results; tests compare both paths. */
  readonly tokenPath?: TokenPath | undefined;
  /** The build directory of the pages, with a trailing slash. */
  readonly buildDirectory?: URL;
}

export interface HttpServer {
  /**
   * Resolves with the address once requests are answered. Rejects with a ListenError if it cannot listen there, or if
   * the build is missing.
   */
  listen(): Promise<URL>;
  /**
   * Accepts no more connections, lets open streams end, breaks off the rest so that clients reconnect, and resolves
   * once every socket is gone. Close the domain first: streams wait for its last events.
   */
  close(): Promise<void>;
}

/** Serves everything on one port: GraphQL, health, pages and their files. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { hub, viewer, configuration, log } = options;
  const { timeouts = httpTimeouts, readers = readerLimits, sockets = webSocketLimits } = options;
  const { host, port, publicUrl, allowedOrigins, web } = configuration;
  const operations = createOpenOperations(options.maximumOperations);
  const responses = new Set<ServerResponse>();
  const connectionOf = ({ socket, writableLength }: ServerResponse) => ({
    socket,
    unsentBytes: writableLength,
  });
  const watch = watchReaders(responses, readers, connectionOf, (response) => {
    log.info('a response is closed because nobody reads it', { unsentBytes: response.writableLength });
    response.destroy();
  });
  const yoga = createHubYoga({ hub, log, tokenPath: options.tokenPath });
  const openConnection = createMessageProtocol({ yoga, operations, log, limits: sockets });
  const webSockets = createWebSocketEndpoint({ openConnection, log, limits: sockets });
  const messageStreams = createMessageStreams({
    openConnection,
    viewer,
    responses,
    log,
    limits: options.messageStreams ?? messageStreamLimits,
    isClosing: () => closing,
  });
  let pages: Pages | null = null;
  let closing = false;

  const server = createServer({
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    connectionsCheckingInterval: timeouts.checkMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    maxHeaderSize: largestHead,
    // Node would refuse with an empty body; admission says why.
    requireHostHeader: false,
    // Other upgrades, such as the `h2c` that curl offers, are answered as plain requests.
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
  });
  endSlowBodies(server, timeouts.body, answerConnectionErrors(server));

  function serve(route: Router, policy: AdmissionPolicy): void {
    server.on('request', (request, response) => {
      setSecurityHeaders(response);
      if (closing) response.setHeader('Connection', 'close');
      const admission = admit(request, policy);
      if (!admission.admitted) return refuse(response, admission.status, admission.reason);
      route(request, response, admission).catch((error: unknown) => {
        log.error('a request failed unexpectedly', error);
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'Something went wrong.');
      });
    });

    // Node would refuse these with an empty body.
    server.on('checkExpectation', (_request, response) => {
      setSecurityHeaders(response);
      refuse(response, 417, 'Only the expectation 100-continue can be met: leave out the header Expect.');
    });

    // Runs before Vite's own listener, which then finds refused connections already closed.
    server.prependListener('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const admission = admit(request, policy);
      if (!admission.admitted) return endWith(socket, admission.status, admission.reason);
      if (closing) return endWith(socket, 503, 'This server is shutting down. Try again in a moment.');
      const [path = ''] = request.url?.split('?') ?? [];
      if (!isGraphqlPath(path)) {
        if (web !== 'vite') endWith(socket, 404, 'Not found. WebSockets are opened at /graphql.');
        return;
      }
      try {
        webSockets.accept(request, socket, head, viewer(request));
      } catch (error) {
        log.error('a WebSocket could not be opened', error);
        endWith(socket, 500, 'Something went wrong.');
      }
    });
  }

  return {
    async listen() {
      pages = await createPages(options, server);
      await new Promise<void>((resolve, reject) => {
        const fail = (error: Error) => reject(describeListenFailure(error, host, port));
        server.once('error', fail);
        server.listen(port, host, () => {
          server.off('error', fail);
          resolve();
        });
      });
      const listening = server.address() as AddressInfo;
      serve(
        createRouter({ ...options, yoga, messageStreams, operations, responses, pages }),
        createAdmissionPolicy({ host, port: listening.port, publicUrl, allowedOrigins }),
      );
      return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`);
    },

    async close() {
      closing = true;
      const closed = new Promise<void>((resolve) => {
        if (server.listening) server.close(() => resolve());
        else resolve();
      });
      await operations.settled(timeouts.closeMs);
      // Sends no `complete` for running operations, so that clients request them again after a restart.
      messageStreams.close();
      await webSockets.close();
      for (const response of responses) if (!response.writableEnded) response.destroy();
      operations.endAll();
      watch.stop();
      // In development, pages keep sockets of their own open to Vite.
      await pages?.close();
      const impatience = setTimeout(() => server.closeAllConnections(), timeouts.closeMs);
      const sweeping = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearTimeout(impatience);
      clearInterval(sweeping);
    },
  };
}

async function createPages(
  { configuration: { web }, buildDirectory, log }: HttpServerOptions,
  server: Server,
): Promise<Pages | null> {
  if (web === 'none') return null;
  if (web === 'vite') return createVitePages({ server, log });
  const directory = buildDirectory ?? new URL('../../web/build/', import.meta.url);
  return createBuiltPages({ directory, log });
}
