import { type Client, createClient } from 'graphql-ws';
import type { ConnectionStore } from './connection-state.ts';
import { EventSocket } from './event-socket.ts';
import { retryDelay } from './retry-delay.ts';

const pingEveryMs = 12_000;
const pongWithinMs = 5_000;
/** For one attempt to connect; left to itself, a browser may wait for minutes. */
const openWithinMs = 8_000;

/**
 * The page's only WebSocket, or what takes its place where none gets through. It reconnects for ever, and at once when
 * the browser comes online or the page becomes visible again. An attempt that takes too long is given up. A missing
 * pong reveals a connection that died silently; it is asked for at once when the network is gone.
 */
export function createLiveSocket(url: string, connection: ConnectionStore): Client {
  let pongDue: ReturnType<typeof setTimeout> | undefined;
  let openDue: ReturnType<typeof setTimeout> | undefined;
  let open: WebSocket | null = null;
  /**
   * Attempts in a row that failed, with the one under way. After a WebSocket that worked it begins below zero, as a few
   * failures then do not mean that WebSockets are kept away.
   */
  let failed = 0;
  let overEvents = false;
  function expectPong(): void {
    clearTimeout(pongDue);
    pongDue = setTimeout(() => client.terminate(), pongWithinMs);
  }
  const client = createClient({
    url,
    webSocketImpl: new Proxy(WebSocket, {
      construct: (Socket, [address, protocol]) =>
        overEvents ? new EventSocket('/graphql/messages') : new Socket(address, protocol),
    }),
    keepAlive: pingEveryMs,
    lazyCloseTimeout: 3_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (attempt) => pauseUntilWorthTrying(retryDelay(attempt)),
    onNonLazyError: () => {},
    on: {
      connecting: () => {
        // Every other attempt, once WebSockets alone seem to be kept away.
        overEvents = failed % 2 === 1;
        failed++;
        clearTimeout(openDue);
        openDue = setTimeout(() => client.terminate(), openWithinMs);
      },
      connected: (socket, _payload, again) => {
        clearTimeout(openDue);
        open = socket as WebSocket;
        failed = overEvents ? 0 : -4;
        if (overEvents) returnToWebSockets();
        connection.opened(again);
      },
      closed: (event) => {
        open = null;
        clearTimeout(openDue);
        clearTimeout(pongDue);
        if (!isOrderly(event)) lose();
      },
      error: lose,
      ping: (received) => {
        if (!received) expectPong();
      },
      pong: (received) => {
        if (received) clearTimeout(pongDue);
      },
    },
  });
  /** Says nothing yet of the first attempt of a page, as the second goes another way. */
  function lose(): void {
    if (connection.read() !== 'connecting' || failed > 1) connection.closed();
  }

  function returnToWebSockets(): void {
    const trial = new WebSocket(url, 'graphql-transport-ws');
    setTimeout(() => trial.close(), openWithinMs);
    // An upgrade proves nothing: some proxies accept it and hold all messages back.
    trial.onopen = () => trial.send('{"type":"connection_init"}');
    trial.onmessage = () => {
      trial.close();
      if (overEvents) client.terminate();
    };
  }

  // This alone proves nothing: a hub on the same machine is still there.
  window.addEventListener('offline', () => {
    if (open === null) return;
    open.send('{"type":"ping"}');
    expectPong();
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
