import type { FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** How long what was written may wait for its way to the disk, so that much goes together. */
const flushAfterMs = 50;

/**
 * Brings the write-ahead log of a database to the disk beside the event loop. SQLite itself does so when it takes the
 * log over into the database, and all answers wait meanwhile: more than 10 ms for 16 MB.
 */
interface LogFlusher {
  /** To be called with each write, which may be about to be committed. */
  wrote(): void;
  /** To be called once, when nothing is written any more. */
  close(): Promise<void>;
}

/** `openLog` is called after the first write, as SQLite makes the log with it. */
export function createLogFlusher(openLog: () => Promise<Pick<FileHandle, 'datasync' | 'close'>>): LogFlusher {
  let log: ReturnType<typeof openLog> | undefined;
  let isDirty = false;
  let isFlushing = false;

  async function flush(): Promise<void> {
    isFlushing = true;
    while (isDirty) {
      await wait(flushAfterMs, undefined, { ref: false });
      // It may have been closed.
      if (!isDirty) break;
      isDirty = false;
      log ??= openLog();
      await (await log).datasync();
    }
    isFlushing = false;
  }

  return {
    wrote() {
      isDirty = true;
      // A disk that fails is met by SQLite too, which says so; here it is left alone from then on.
      if (!isFlushing) flush().catch(() => {});
    },
    async close() {
      isDirty = false;
      const opened = await log?.catch(() => null);
      await opened?.close();
    },
  };
}
