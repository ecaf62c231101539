import type { ExecutionResult } from 'graphql';

/** The results of a subscription on their way to its client. */
export interface ResultStream extends AsyncIterableIterator<ExecutionResult> {
  /**
   * As in a ChatReader: while a call of `next` is waiting, offers results that are already JSON to `take`, which
   * returns whether it took them. May be called detached.
   */
  readonly divert: (take: (json: string) => boolean) => void;
}

export function isResultStream(result: object): result is ResultStream {
  return 'divert' in result;
}
