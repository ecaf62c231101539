import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';

const ServerNowContext = createContext(0);

const listeners = new Set<() => void>();
let offset = 0;
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * One ticking second for the whole page, in the server's time: a wrong clock in the visitor's machine does not
 * make readings come from the future. `serverNow` is when the page was written; null: the browser's clock is used.
 */
export function ClockProvider({
  serverNow: written,
  children,
}: {
  readonly serverNow: number | null;
  readonly children: ReactNode;
}) {
  // Before the effects of what stands below, which come first, ask for the time.
  useState(() => {
    if (written !== null && typeof document !== 'undefined') offset = clockOffset(written, arrivedAt());
  });
  useEffect(() => {
    now = serverNow();
  }, []);
  return <ServerNowContext.Provider value={written ?? 0}>{children}</ServerNowContext.Provider>;
}

/** Milliseconds since the epoch by the server's clock, as everything that the hub dates. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** Milliseconds since the epoch, renewed each second while the page is visible. */
export function useNow(): number {
  const written = useContext(ServerNowContext);
  // Zero while the page comes to life as it was written. Later, the second may be nearly over, and what counts down
  // from now on would begin one too high.
  const [begun] = useState(() => now && serverNow());
  return useSyncExternalStore(
    subscribe,
    () => Math.max(now, begun) || written,
    () => written,
  );
}

/** What is made of the time, such as the day; renders again only when that changes. */
export function useFromNow(of: (now: number) => number): number {
  const serverNow = useContext(ServerNowContext);
  return useSyncExternalStore(
    subscribe,
    () => of(now || serverNow),
    () => of(serverNow),
  );
}

/** How far the server's clock is ahead of ours; differences that the transfer explains are none. */
export function clockOffset(serverNow: number, arrived: number): number {
  const difference = serverNow - arrived;
  return Math.abs(difference) < 2_000 ? 0 : difference;
}

function arrivedAt(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming
    ? performance.timeOrigin + navigation.responseStart
    : Date.now();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1_000);
  if (listeners.size === 1) document.addEventListener('visibilitychange', tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
}

function tick(): void {
  if (document.visibilityState === 'hidden') return;
  now = serverNow();
  for (const listener of listeners) listener();
}
