import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';

const ServerNowContext = createContext(0);

const listeners = new Set<() => void>();
let offset = 0;
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * One ticking second for the whole page, in server time: a wrong clock on the visitor's machine does not put readings
 * in the future. `serverNow`: when the page was rendered; null: the browser's clock is used.
 */
export function ClockProvider({
  serverNow: written,
  children,
}: {
  readonly serverNow: number | null;
  readonly children: ReactNode;
}) {
  // Done during render, since the effects of child components run first and already read the time.
  useState(() => {
    if (written !== null && typeof document !== 'undefined') offset = clockOffset(written, arrivedAt());
  });
  useEffect(() => {
    now = serverNow();
  }, []);
  return <ServerNowContext.Provider value={written ?? 0}>{children}</ServerNowContext.Provider>;
}

/** Server time in milliseconds since the epoch, like all of the hub's timestamps. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** Server time in milliseconds since the epoch, updated each second while the page is visible. */
export const useNow = () => useFromNow(itself);

/** A value derived from the time, such as the day; renders again only when that value changes. */
export function useFromNow<Value>(of: (now: number) => Value): Value {
  const written = useContext(ServerNowContext);
  // Zero during hydration, to match the server's HTML. Later, the current second may be nearly over, and a countdown
  // that starts now would begin one too high.
  const [begun] = useState(() => now && serverNow());
  return useSyncExternalStore(
    subscribe,
    () => of(Math.max(now, begun) || written),
    () => of(written),
  );
}

const itself = (now: number) => now;

/** Milliseconds by which the server's clock is ahead of ours; 0 if the transfer time may explain the difference. */
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
