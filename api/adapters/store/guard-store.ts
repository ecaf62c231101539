import { HubError } from '../../domain/errors/hub-error.ts';
import type { Log, Store } from '../../domain/ports.ts';

/**
 * Logs database errors, tells `onFailure` of each and turns it into STORE_FAILED. If nothing can be written, as on a full
 * disk, each operation is logged when it begins to fail and when that ends. A ping after a failure must try to write.
 */
export function guardStore(store: Store, log: Log, onFailure: () => void): Store {
  /** SQLite's code for each operation that could not write last time. */
  const failing = new Map<string, number>();

  function report(operation: string, cause: unknown): void {
    onFailure();
    const code = unwritableCode(cause);
    if (code === null || failing.get(operation) !== code) log.error('the store failed', cause, { operation });
    if (code !== null) failing.set(operation, code);
  }

  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      const operation = String(name);
      return async (...parameters: unknown[]) => {
        // A ping that begins after a failure speaks for all.
        const proved = operation === 'ping' ? [...failing.keys()] : [operation];
        try {
          const result: unknown = await method(...parameters);
          for (const one of proved)
            if (failing.delete(one)) log.info('the store works again', { operation: one });
          return result;
        } catch (cause) {
          if (cause instanceof HubError) throw cause;
          report(operation, cause);
          throw new HubError('STORE_FAILED', { cause });
        }
      };
    },
  });
}

/** SQLite's primary result codes BUSY, READONLY, IOERR, FULL and CANTOPEN. */
const unwritable: ReadonlySet<number> = new Set([5, 8, 10, 13, 14]);

/** Null if the error does not say that nothing can be written. */
function unwritableCode(error: unknown): number | null {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return null;
  // The rest of an extended code tells where it happened.
  const code = error.errcode & 0xff;
  return unwritable.has(code) ? code : null;
}
