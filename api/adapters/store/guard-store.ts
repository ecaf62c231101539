import { HubError } from '../../domain/errors/hub-error.ts';
import type { Log, Store } from '../../domain/ports.ts';

/**
 * Logs database errors, tells `onFailure` of each and turns it into STORE_FAILED. What keeps failing for the same
 * reason, as everything does on a full disk, is logged when it begins and when it ends.
 */
export function guardStore(store: Store, log: Log, onFailure: () => void): Store {
  /** SQLite's error code of each operation that failed last time. */
  const failing = new Map<string, number>();

  function report(operation: string, cause: unknown): void {
    onFailure();
    const errcode = errcodeOf(cause);
    if (errcode === null || failing.get(operation) !== errcode) {
      log.error('the store failed', cause, { operation });
    }
    if (errcode !== null) failing.set(operation, errcode);
  }

  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      const operation = String(name);
      return async (...parameters: unknown[]) => {
        try {
          const result: unknown = await method(...parameters);
          // A ping after a failure has tried to write, so it speaks for all.
          const ended = operation === 'ping' ? [...failing.keys()] : [operation];
          for (const one of ended)
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

/** Null for an error that is not SQLite's. */
function errcodeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null;
}
