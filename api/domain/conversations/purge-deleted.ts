import type { Clock, Log, Store } from '../ports.ts';

/** How long a deleted conversation can be brought back. */
export const restorableMs = 60 * 60_000;
/** How often what cannot be brought back any more is removed. */
const purgeEveryMs = 60 * 60_000;

/** Removes for good what was deleted more than an hour ago, now and each hour, until it is closed. */
export function startPurging({
  store,
  clock,
  log,
}: {
  readonly store: Pick<Store, 'purgeConversations'>;
  readonly clock: Clock;
  readonly log: Log;
}): { close(): Promise<void> } {
  const closing = new AbortController();
  let cancelTimer = () => {};
  let purging: Promise<void> = Promise.resolve();

  function purge(): void {
    purging = store
      .purgeConversations(clock.now() - restorableMs, closing.signal)
      .then((conversations) => {
        if (conversations > 0) log.info('deleted conversations were removed', { conversations });
      })
      .catch((error: unknown) => log.error('deleted conversations could not be removed', error))
      .finally(() => {
        if (!closing.signal.aborted) cancelTimer = clock.after(purgeEveryMs, purge);
      });
  }

  purge();
  return {
    async close() {
      closing.abort();
      cancelTimer();
      await purging;
    },
  };
}
