import { useSyncExternalStore } from 'react';
import type { Generation } from '../../chat/generation.ts';
import type { LiveAnswer } from '../../chat/live-answer.ts';

const silence = () => () => {};

/** What is heard of a running answer; null when it does not run. */
export function useHeard(generation: Generation | null): LiveAnswer | null {
  const read = generation === null ? () => null : generation.read;
  return useSyncExternalStore(generation?.subscribe ?? silence, read, read);
}
