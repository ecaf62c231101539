import { Client, cacheExchange, fetchExchange, ssrExchange, subscriptionExchange } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws';
import { createConnectionStore } from './connection-state.ts';
import { createLiveSocket } from './live-socket.ts';

/** The results of a page's queries as they travel in its HTML. */
export type UrqlState = ReturnType<ReturnType<typeof ssrExchange>['extractData']>;

/** For queries that must be answered behind the subscriptions that were opened before them, on the same connection. */
export const overSocket = { requestPolicy: 'network-only', overSocket: true } as const;

export interface HubClient {
  readonly client: Client;
  /** Takes results from the page's HTML, so that the first render asks for nothing. Repeats are ignored. */
  restore(state: UrqlState): void;
}

/** The live connection of this page, for those who show it. */
export const connection = createConnectionStore();

let socket: SocketClient | undefined;

/** The page's WebSocket client. Its code comes with the page: loaded later, it could be missing for good after one failure. */
function liveSocket(): SocketClient {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  socket ??= createLiveSocket(url.href, connection);
  return socket;
}

/** For one render on the server: it only hands out what was restored. */
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

/** The one client of the browser page. */
export function browserClient(): HubClient {
  browser ??= createBrowserClient();
  return browser;
}

let passing: Client | undefined;

/** The browser's client for answers that somebody else keeps, and lets go again: it keeps none. */
export function passingClient(): Client {
  passing ??= new Client({ url: '/graphql', preferGetMethod: false, exchanges: [fetchExchange] });
  return passing;
}

function createBrowserClient(): HubClient {
  const restored = ssrExchange({ isClient: true });
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      // In front of the cache, which would keep for good whatever comes this way.
      subscriptionExchange({
        isSubscriptionOperation: ({ kind, context }) =>
          kind === 'subscription' || context.overSocket === true,
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe(sink) {
            const unsubscribe = liveSocket().subscribe<Record<string, unknown>, Record<string, unknown>>(
              { query, variables: variables ?? null },
              {
                next: ({ data, errors, extensions }) =>
                  sink.next({
                    data: data ?? null,
                    ...(errors && { errors: [...errors] }),
                    ...(extensions && { extensions }),
                  }),
                error: (failure) => sink.error(failure),
                complete: () => sink.complete(),
              },
            );
            return { unsubscribe };
          },
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
