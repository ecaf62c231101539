import { useSyncExternalStore } from 'react';
import { useLiveStatus } from './status/live-status.ts';
import { waitingParts } from './waiting-parts.ts';

/** Whether what is asked for must wait for the hub: the page lost it, or could not fetch a part of itself. */
export function useHubAway(): boolean {
  const waiting = useSyncExternalStore(waitingParts.subscribe, waitingParts.read, () => 0);
  const isLost = useLiveStatus()?.connection === 'lost';
  return waiting > 0 || isLost;
}
