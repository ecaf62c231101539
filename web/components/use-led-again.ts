import { useState } from 'react';
import type { Opening } from '../chat/chat-address.ts';

/** Calls `onLed`, which sets a state, whenever a search leads here after the first rendering, also by the same address. */
export function useLedAgain(opening: Opening | null, onLed: () => void): void {
  const [before, setBefore] = useState(opening);
  if (before === opening) return;
  // While rendering, so that where the reader is led has its place at once.
  setBefore(opening);
  if (opening !== null) onLed();
}
