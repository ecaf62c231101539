import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { MenuContents } from '../components/command-menu/menu-contents.ts';
import { Dialog } from '../components/dialog.tsx';
import { reportMissingPart } from '../components/lazy-module.ts';
import { isProvided, runCommand, useCommand } from './command-registry.ts';
import { type CommandId, commands, commandTable } from './command-table.ts';
import { isPressed } from './key-combination.ts';
import { isMac } from './menu-keys.ts';
import { areShortcutsOn } from './shortcut-switch.ts';
import { useShownCommands } from './use-shortcut.ts';

type Content = ComponentType<MenuContents>;

/**
 * Handles the shortcuts, and shows the menu and the catalogue over the page. The code of both is fetched on first use.
 */
export function CommandLayer(contents: Omit<MenuContents, 'commands' | 'onDone'>) {
  const [shown, setShown] = useState<{ readonly id: CommandId; readonly Content: Content } | null>(null);
  const shownCommands = useShownCommands();
  const afterwards = useRef<() => void>();
  const show = (id: CommandId, part: 'CommandMenu' | 'ShortcutCatalogue') =>
    import('../components/keyboard-parts.ts').then(
      ({ keyboardParts }) => setShown({ id, Content: keyboardParts[part] }),
      reportMissingPart,
    );
  useCommand('menu', () => show('menu', 'CommandMenu'));
  useCommand('shortcuts', () => show('shortcuts', 'ShortcutCatalogue'));

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const id = heardCommand(event);
      if (id === null) return;
      const isOwn = shown?.id === id;
      // An open dialog has its own keys.
      if (!isOwn && document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (event.repeat) return;
      if (isOwn) setShown(null);
      else runCommand(id);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [shown]);

  return (
    <Dialog
      open={shown !== null}
      title={shown === null ? '' : commandTable[shown.id].words}
      hideTitle={shown?.id === 'menu'}
      onClose={() => {
        setShown(null);
        const action = afterwards.current;
        afterwards.current = undefined;
        action?.();
      }}
    >
      {shown !== null && (
        <shown.Content
          {...contents}
          commands={shownCommands}
          onDone={(action) => {
            afterwards.current = action;
            setShown(null);
          }}
        />
      )}
    </Dialog>
  );
}

/** The command for these keys, if the page offers it now and shortcuts are on. */
function heardCommand(event: KeyboardEvent): CommandId | null {
  // While an input method composes, all keys are its own; Safari reports that only by key code 229.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return null;
  if (event.key === 'Escape' && document.querySelector(':popover-open') !== null) return null;
  const found = commands.find(([, { keys }]) => keys?.some((keys) => isPressed(keys, event, isMac())));
  return found !== undefined && areShortcutsOn() && isProvided(found[0]) ? found[0] : null;
}
