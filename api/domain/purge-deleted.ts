import type { ConversationStore } from './conversations/conversation-store.ts';
import { logUnlessHubError } from './log-unless-hub-error.ts';
import type { PersonalityStore } from './personalities/personality-store.ts';
import type { Clock, Log } from './ports.ts';

/** How long a deleted conversation or personality can be restored. */
export const restorableMs = 60 * 60_000;
/** How often what can no longer be restored is removed. */
const purgeEveryMs = 60 * 60_000;

/** Removes for good what was deleted more than an hour ago, now and every hour, until closed. */
export function startPurging({
  store,
  clock,
  log,
}: {
  readonly store: Pick<ConversationStore, 'purgeConversations'> &
    Pick<PersonalityStore, 'purgePersonalities'>;
  readonly clock: Clock;
  readonly log: Log;
}): { close(): Promise<void> } {
  const closing = new AbortController();
  let cancelTimer = () => {};
  let purging: Promise<void> = Promise.resolve();

  function purge(): void {
    purging = remove(clock.now() - restorableMs)
      .catch((error: unknown) => logUnlessHubError(log, 'what was deleted could not be removed', error))
      .finally(() => {
        if (!closing.signal.aborted) cancelTimer = clock.after(purgeEveryMs, purge);
      });
  }

  async function remove(before: number): Promise<void> {
    const conversations = await store.purgeConversations(before, closing.signal);
    if (conversations > 0) log.info('deleted conversations were removed', { conversations });
    if (closing.signal.aborted) return;
    const personalities = await store.purgePersonalities(before);
    if (personalities > 0) log.info('deleted personalities were removed', { personalities });
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
