import type { Client, TypedDocumentNode } from 'urql';
import { connection } from './client.ts';
import { retryDelay } from './retry-delay.ts';

export interface Listener<Data> {
  readonly onData: (data: Data) => void;
  /**
   * Called after each (re)subscribe: earlier changes were missed. A query sent now on the same socket is answered after
   * changes have begun to flow, so nothing is lost.
   */
  readonly onOpen?: () => void;
}

/**
 * Keeps a subscription open until the returned function is called. One that the hub ends, for instance on a restart, is
 * opened again.
 */
export function listenForEver<Data>(
  client: Client,
  document: TypedDocumentNode<Data, Record<string, never>>,
  { onData, onOpen = () => {} }: Listener<Data>,
): () => void {
  let attempt = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let open = listen();
  const unsubscribe = connection.onReopened(onOpen);
  return () => {
    clearTimeout(again);
    unsubscribe();
    open.unsubscribe();
  };

  function listen() {
    const subscription = client.subscription(document, {}).subscribe(({ data, error, hasNext }) => {
      if (hasNext && error === undefined && data !== undefined) {
        attempt = 0;
        onData(data);
        return;
      }
      clearTimeout(again);
      again = setTimeout(() => {
        open.unsubscribe();
        open = listen();
      }, retryDelay(attempt++));
    });
    onOpen();
    return subscription;
  }
}
