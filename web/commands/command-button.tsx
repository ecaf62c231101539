import Command from 'lucide-react/icons/command';
import { useEffect, useState } from 'react';
import { IconButton } from '../components/icon-button.tsx';
import { createLazyModule, useLoadedModule } from '../components/lazy-module.ts';
import { isMenuKey, useIsMac } from './menu-keys.ts';
import { areShortcutsOn, useShortcutsOn } from './shortcut-switch.ts';

const pageCommands = createLazyModule(() => import('./page-commands.tsx'));

/**
 * Opens the command menu on pages that work without it. Its code is fetched when it is first asked for, by the button
 * or by its keys, and handles all shortcuts from then on.
 */
export function CommandButton() {
  const module = useLoadedModule(pageCommands);
  const mac = useIsMac();
  const on = useShortcutsOn();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (module !== null) return;
    const pressed = (event: KeyboardEvent) => {
      // An open dialog has its own keys.
      if (!isMenuKey(event) || !areShortcutsOn() || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      ask();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });

  function ask(): void {
    pageCommands.load();
    setAsked((times) => times + 1);
  }

  return (
    <>
      <IconButton
        label="Commands"
        title={on ? `Commands (${mac ? '⌘K' : 'Ctrl + K'})` : 'Commands'}
        aria-haspopup="dialog"
        aria-keyshortcuts={on ? `${mac ? 'Meta' : 'Control'}+K` : undefined}
        className="max-sm:hidden"
        onClick={ask}
      >
        <Command aria-hidden="true" size={16} strokeWidth={1.75} />
      </IconButton>
      {module !== null && (
        <module.PageCommands asked={asked} personalities={[]} markOf={() => null} variants={[]} />
      )}
    </>
  );
}
