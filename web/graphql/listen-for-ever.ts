import type { Client, TypedDocumentNode } from '@urql/core';
import { connection } from './client.ts';
import { retryDelay } from './retry-delay.ts';

export interface Listener<Data> {
  readonly onData: (data: Data) => void;
  /**
   * Called behind each opening of the subscription: what happened before was not heard. What is asked now over the
   * socket is answered by a hub that already tells its changes, so that nothing falls between.
   */
  readonly onOpen?: () => void;
}

/** Reads a subscription until the returned function is called; one that the hub ends, for instance when it restarts, is opened again. */
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
