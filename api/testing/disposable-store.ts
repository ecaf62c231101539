import type { Store } from '../domain/ports.ts';

/** A store that closes at the end of the test. */
export async function disposableStore(open: () => Promise<Store>): Promise<Store & AsyncDisposable> {
  const store = await open();
  return { ...store, [Symbol.asyncDispose]: () => store.close() };
}
