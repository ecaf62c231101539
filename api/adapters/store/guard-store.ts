import { HubError } from '../../domain/errors/hub-error.ts';
import type { Log, Store } from '../../domain/ports.ts';
import { sqliteFailureOf } from './sqlite-failure.ts';

interface GuardOptions {
  /** Of the database, for the log. */
  readonly path: string;
  readonly log: Log;
  /** Called with each failure. A ping after one must try to write. */
  readonly onFailure: () => void;
}

/**
 * Logs database errors and turns them into STORE_FAILED. What the operator can end, such as a full disk, is logged for
 * each operation when it begins to fail and when that ends. Damage does not end: it is logged once, and no ping succeeds
 * after it.
 */
export function guardStore(store: Store, { path, log, onFailure }: GuardOptions): Store {
  /** SQLite's code for each operation that failed last time in a way that can end. */
  const failing = new Map<string, number>();
  let damage: HubError | null = null;

  function report(operation: string, cause: unknown): HubError {
    onFailure();
    const failure = sqliteFailureOf(cause);
    if (failure === null) {
      log.error('the store failed', cause, { operation, path });
      return new HubError('STORE_FAILED', { cause });
    }
    const { errcode, errstr, step } = failure;
    // No stack: nothing in ModelHub is at fault.
    const say = (event: string) =>
      log.error(event, null, { operation, path, errcode, errstr, steps: [step] });
    if (failure.isDamage) {
      if (damage === null) say('the database is damaged');
      damage = new HubError('STORE_FAILED', { cause, facts: { damaged: true } });
      return damage;
    }
    if (failing.get(operation) !== errcode) say('the store failed');
    failing.set(operation, errcode);
    return new HubError('STORE_FAILED', { cause });
  }

  function sayEnded(operation: string): void {
    if (failing.delete(operation)) log.info('the store works again', { operation });
  }

  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      const operation = String(name);
      return async (...parameters: unknown[]) => {
        if (operation === 'ping' && damage !== null) throw damage;
        // A ping that begins after a failure speaks for all.
        const proved = operation === 'ping' ? [...failing.keys()] : [operation];
        try {
          const result: unknown = await method(...parameters);
          proved.forEach(sayEnded);
          return result;
        } catch (cause) {
          if (cause instanceof HubError) throw cause;
          throw report(operation, cause);
        }
      };
    },
  });
}
