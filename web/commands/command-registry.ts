import { useEffect, useRef } from 'react';
import type { CommandId } from './command-table.ts';

/** Commands, and the choices that menus offer beside them, which come with what was chosen. */
export type ActionId = CommandId | 'choosePersonality' | 'chooseVariant';
export type Action = (chosen: string) => void;

const provided = new Map<ActionId, Action>();

/** Runs the action if the page provides it; false if it does not. */
export function runAction(id: ActionId, chosen = ''): boolean {
  const action = provided.get(id);
  action?.(chosen);
  return action !== undefined;
}

export const isProvided = (id: ActionId) => provided.has(id);

/** Provides an action while the component is mounted and `action` is not null. */
export function useAction(id: ActionId, action: Action | null): void {
  const latest = useRef(action);
  latest.current = action;
  const possible = action !== null;
  useEffect(() => {
    if (!possible) return;
    const run: Action = (chosen) => latest.current?.(chosen);
    provided.set(id, run);
    return () => {
      // Another provider may have taken its place meanwhile.
      if (provided.get(id) === run) provided.delete(id);
    };
  }, [id, possible]);
}
