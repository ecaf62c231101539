import { useEffect, useRef } from 'react';
import type { CommandId } from './command-table.ts';

/** Commands, and the choices that menus offer beside them, which come with what was chosen. */
export type CommandOrChoice = CommandId | 'choosePersonality' | 'chooseVariant';
type Run = (chosen: string) => void;

const provided = new Map<CommandOrChoice, Run>();

/** Runs the command if the page provides it; false if it does not. */
export function runCommand(id: CommandOrChoice, chosen = ''): boolean {
  const run = provided.get(id);
  run?.(chosen);
  return run !== undefined;
}

export const isProvided = (id: CommandOrChoice) => provided.has(id);

/** Provides a command while the component is mounted and `run` is not null. */
export function useCommand(id: CommandOrChoice, run: Run | null): void {
  const latest = useRef(run);
  latest.current = run;
  const possible = run !== null;
  useEffect(() => {
    if (!possible) return;
    const runLatest: Run = (chosen) => latest.current?.(chosen);
    provided.set(id, runLatest);
    return () => {
      // Another provider may have taken its place meanwhile.
      if (provided.get(id) === runLatest) provided.delete(id);
    };
  }, [id, possible]);
}
