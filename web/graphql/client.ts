import type { Sink, Client as SocketClient } from 'graphql-ws';
import { Client, cacheExchange, fetchExchange, ssrExchange, subscriptionExchange } from 'urql';
import { createConnectionStore } from './connection-state.ts';
import { createLiveSocket } from './live-socket.ts';

/** The results of a page's queries, as embedded in its HTML. */
export type UrqlState = ReturnType<ReturnType<typeof ssrExchange>['extractData']>;

/** Sends a query over the socket, so that it is answered after the subscriptions opened before it. */
export const overSocket = { requestPolicy: 'network-only', overSocket: true } as const;

export interface HubClient {
  readonly client: Client;
  /** Takes results from the page's HTML, so that the first render sends no request. Each is taken only once. */
  restore(state: UrqlState): void;
}

/** The state of this page's live connection. */
export const connection = createConnectionStore();

let socket: SocketClient | undefined;

/**
 * The page's WebSocket client. Its code comes with the page: if loaded later, one failure could leave it missing for
 * good.
 */
function liveSocket(): SocketClient {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  socket ??= createLiveSocket(url.href, connection);
  return socket;
}

/** For one render on the server: it only returns what was restored. */
export function createRenderClient(): HubClient {
  const restored = ssrExchange({ isClient: true });
  const client = new Client({
    url: '/graphql',
    exchanges: [cacheExchange, restored],
    preferGetMethod: false,
  });
  return { client, restore: restoreOnce(restored.restoreData) };
}

let browser: HubClient | undefined;

export function browserClient(): HubClient {
  browser ??= createBrowserClient();
  return browser;
}

/** In milliseconds, until a response begins; a large one may then take as long as it needs. */
const answerWithinMs = 20_000;

/** A request that hangs would otherwise look as if what it asks for were done. */
export function fetchInTime(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const late = new AbortController();
  init.signal?.addEventListener('abort', () => late.abort());
  const timer = setTimeout(() => late.abort(), answerWithinMs);
  return fetch(input, { ...init, signal: late.signal }).finally(() => clearTimeout(timer));
}

let passing: Client | undefined;

/** A client without a cache, for results that the caller stores itself. */
export function passingClient(): Client {
  passing ??= new Client({
    url: '/graphql',
    fetch: fetchInTime,
    preferGetMethod: false,
    exchanges: [fetchExchange],
  });
  return passing;
}

function createBrowserClient(): HubClient {
  const restored = ssrExchange({ isClient: true });
  const client = new Client({
    url: '/graphql',
    fetch: fetchInTime,
    preferGetMethod: false,
    exchanges: [
      // Before the cache, which would keep these results for good.
      subscriptionExchange({
        isSubscriptionOperation: ({ kind, context }) =>
          kind === 'subscription' || context.overSocket === true,
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: liveSocket().subscribe({ query, variables: variables ?? null }, sink as Sink),
          }),
        }),
      }),
      cacheExchange,
      restored,
      fetchExchange,
    ],
  });
  return { client, restore: restoreOnce(restored.restoreData) };
}

function restoreOnce(restore: (state: UrqlState) => void): (state: UrqlState) => void {
  const seen = new WeakSet<UrqlState>();
  return (state) => {
    if (seen.has(state)) return;
    seen.add(state);
    restore(state);
  };
}
