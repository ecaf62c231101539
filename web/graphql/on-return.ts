import { connection } from './client.ts';

/**
 * Calls the listener whenever the hub is reachable again or the page becomes visible, until the returned function is
 * called.
 */
export function onReturn(listener: () => void): () => void {
  const look = () => document.visibilityState === 'visible' && listener();
  document.addEventListener('visibilitychange', look);
  const unsubscribe = connection.onReopened(listener);
  return () => {
    document.removeEventListener('visibilitychange', look);
    unsubscribe();
  };
}
