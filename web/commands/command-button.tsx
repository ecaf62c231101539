import Command from 'lucide-react/icons/command';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AwaitedPart } from '../components/awaited-part.tsx';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const isAwaited = module === null && asked > 0;
  useEffect(() => {
    // Closing it returns the focus, also before the menu takes it.
    if (isAwaited) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAwaited]);
  const ask = useCallback(() => {
    pageCommands.load();
    setAsked((times) => times + 1);
  }, []);
  useEffect(() => {
    if (module !== null) return;
    const pressed = (event: KeyboardEvent) => {
      if (!isMenuKey(event) || !areShortcutsOn()) return;
      // An open dialog has its own keys.
      if (asked === 0 && document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (asked === 0) ask();
      else setAsked(0);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [module, asked, ask]);

  const giveUp = () => setAsked(0);

  return (
    <>
      <IconButton
        label="Commands"
        icon={Command}
        title={on ? `Commands (${mac ? '⌘K' : 'Ctrl + K'})` : 'Commands'}
        aria-haspopup="dialog"
        aria-keyshortcuts={on ? `${mac ? 'Meta' : 'Control'}+K` : undefined}
        className="max-sm:hidden"
        onClick={ask}
      />
      <dialog
        ref={dialog}
        aria-label="Commands"
        onClose={giveUp}
        className="reveal mx-auto mt-[14dvh] mb-auto rounded-md border border-hairline bg-raised p-0 shadow-float"
      >
        {isAwaited && <AwaitedPart takesFocus onGiveUp={giveUp} />}
      </dialog>
      {module !== null && (
        <module.PageCommands asked={asked} personalities={[]} markOf={() => null} variants={[]} />
      )}
    </>
  );
}
