import { useSyncExternalStore } from 'react';
import type { Generation } from '../../chat/generation.ts';
import type { LiveAnswer } from '../../chat/live-answer.ts';

const silence = () => () => {};

/** What this page has received of a running answer; null if it is not running. */
export function useLiveAnswer(generation: Generation | null): LiveAnswer | null {
  const read = generation === null ? () => null : generation.read;
  return useSyncExternalStore(generation?.subscribe ?? silence, read, read);
}
