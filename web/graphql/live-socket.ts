import { type Client, createClient } from 'graphql-ws';
import type { ConnectionStore } from './connection-state.ts';
import { retryDelay } from './retry-delay.ts';

const pingEveryMs = 12_000;
const pongWithinMs = 5_000;

/**
 * The page's only WebSocket. It reconnects for ever, and at once when the browser comes online or the page becomes
 * visible again. A missing pong reveals a connection that died silently.
 */
export function createLiveSocket(url: string, connection: ConnectionStore): Client {
  let pongDue: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    keepAlive: pingEveryMs,
    lazyCloseTimeout: 3_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (attempt) => pauseUntilWorthTrying(retryDelay(attempt)),
    onNonLazyError: () => {},
    on: {
      connected: (_socket, _payload, again) => connection.opened(again),
      closed: (event) => {
        clearTimeout(pongDue);
        if (!isOrderly(event)) connection.closed();
      },
      error: () => connection.closed(),
      ping: (received) => {
        if (!received) pongDue = setTimeout(() => client.terminate(), pongWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(pongDue);
      },
    },
  });
  return client;
}

/** Closed by us because nothing is subscribed any more. */
function isOrderly(event: unknown): boolean {
  return event instanceof CloseEvent && event.code === 1000;
}

function pauseUntilWorthTrying(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const go = () => {
      clearTimeout(timer);
      stop.abort();
      resolve();
    };
    const timer = setTimeout(go, delayMs);
    window.addEventListener('online', go, { signal: stop.signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && go(), {
      signal: stop.signal,
    });
  });
}
