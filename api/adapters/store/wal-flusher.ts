import type { FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** How long written data may wait before it is flushed, so that many writes share one flush. */
const flushAfterMs = 50;

/**
 * Flushes a database's write-ahead log to the disk without blocking the event loop. SQLite itself does so only at a
 * checkpoint, and all answers wait for it: more than 10 ms for 16 MB.
 */
interface WalFlusher {
  /** To be called with each write, even before its commit. */
  wrote(): void;
  /** To be called once, after the last write. */
  close(): Promise<void>;
}

/** `openLog` is called after the first write, with which SQLite creates the log. */
export function createWalFlusher(openLog: () => Promise<Pick<FileHandle, 'datasync' | 'close'>>): WalFlusher {
  let log: ReturnType<typeof openLog> | undefined;
  let isDirty = false;
  let isFlushing = false;

  async function flush(): Promise<void> {
    isFlushing = true;
    while (isDirty) {
      await wait(flushAfterMs, undefined, { ref: false });
      // The flusher may have been closed meanwhile.
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
      // SQLite meets and reports a failing disk too; here flushing simply stops.
      if (!isFlushing) flush().catch(() => {});
    },
    async close() {
      isDirty = false;
      const opened = await log?.catch(() => null);
      await opened?.close();
    },
  };
}
