import type { ShownCommand } from '../components/command-menu/menu-contents.ts';
import { isProvided, runCommand } from './command-registry.ts';
import { type CommandFacts, type CommandId, commands, commandTable } from './command-table.ts';
import { ariaKeys, combinationText } from './key-combination.ts';
import { useIsMac } from './menu-keys.ts';
import { useShortcutsOn } from './shortcut-switch.ts';

export interface Shortcut {
  /** “Ctrl + K”; null if the command has no keys or shortcuts are switched off. */
  readonly text: string | null;
  /** For `aria-keyshortcuts`. */
  readonly aria: string | undefined;
  /** A tooltip with the keys after these words. */
  title(words: string): string;
}

/** A command's shortcut, for controls that do the same by pointer. */
export function useShortcut(id: CommandId): Shortcut {
  const { keys }: CommandFacts = commandTable[id];
  const mac = useIsMac();
  const [first] = useShortcutsOn() ? (keys ?? []) : [];
  const text = first === undefined ? null : combinationText(first, mac);
  return {
    text,
    aria: first === undefined || keys === undefined ? undefined : ariaKeys(keys, mac),
    title: (words) => (text === null ? words : `${words} (${text})`),
  };
}

/** The whole table as menus show it. */
export function useShownCommands(): readonly ShownCommand[] {
  const mac = useIsMac();
  const on = useShortcutsOn();
  return commands.map(([id, { words, keys: combinations = [], slash = null }]) => {
    const keys = combinations.map((combination) => combinationText(combination, mac));
    return {
      id,
      words,
      keys,
      hint: on ? (keys[0] ?? null) : null,
      slash,
      isPossible: () => isProvided(id),
      run: () => runCommand(id),
    };
  });
}
