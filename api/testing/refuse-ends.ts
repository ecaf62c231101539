import { HubError } from '../domain/errors/hub-error.ts';
import type { Store } from '../domain/ports.ts';

/** A store that refuses to save the end of an answer, `times` times. */
export function refuseEnds(times: number): (store: Store) => Store {
  let refusals = times;
  return (store) => ({
    ...store,
    finishGeneration: (record) =>
      refusals-- > 0 ? Promise.reject(new HubError('STORE_FAILED')) : store.finishGeneration(record),
  });
}
