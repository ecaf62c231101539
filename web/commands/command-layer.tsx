import { useEffect, useRef, useState } from 'react';
import { AwaitedPart } from '../components/awaited-part.tsx';
import type { MenuContents } from '../components/command-menu/menu-contents.ts';
import { Dialog } from '../components/dialog.tsx';
import { lazyKeyboardParts } from '../components/lazy-keyboard-parts.ts';
import { useLoadedModule } from '../components/lazy-module.ts';
import { isProvided, runCommand, useCommand } from './command-registry.ts';
import { type CommandId, commands, commandTable } from './command-table.ts';
import { isPressed } from './key-combination.ts';
import { isMac } from './menu-keys.ts';
import { areShortcutsOn } from './shortcut-switch.ts';
import { useShownCommands } from './use-shortcut.ts';

/**
 * Handles the shortcuts, and shows the menu and the catalogue over the page. The code of both is fetched on first use.
 */
export function CommandLayer(contents: Omit<MenuContents, 'commands' | 'onDone'>) {
  const [shown, setShown] = useState<'menu' | 'shortcuts' | null>(null);
  const parts = useLoadedModule(lazyKeyboardParts)?.keyboardParts;
  const Content = parts?.[shown === 'menu' ? 'CommandMenu' : 'ShortcutCatalogue'];
  const shownCommands = useShownCommands();
  const afterwards = useRef<() => void>();
  const show = (part: 'menu' | 'shortcuts') => {
    lazyKeyboardParts.load();
    setShown(part);
  };
  useCommand('menu', () => show('menu'));
  useCommand('shortcuts', () => show('shortcuts'));

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const id = heardCommand(event);
      if (id === null) return;
      const isOwn = shown === id;
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

  // The dialog's own effect comes before it and has returned the focus.
  useEffect(() => {
    if (shown !== null) return;
    const action = afterwards.current;
    afterwards.current = undefined;
    action?.();
  }, [shown]);

  return (
    <Dialog
      open={shown !== null}
      title={shown === null ? '' : commandTable[shown].words}
      hideTitle={shown === 'menu'}
      onClose={() => setShown(null)}
    >
      {Content === undefined ? (
        <AwaitedPart takesFocus onGiveUp={() => setShown(null)} />
      ) : (
        <Content
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
