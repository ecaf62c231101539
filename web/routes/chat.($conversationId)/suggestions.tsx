import { useEffect, useState } from 'react';
import { useShownCommands } from '../../commands/use-shortcut.ts';
import { AwaitedPart } from '../../components/awaited-part.tsx';
import type { SuggestionContents } from '../../components/composer/suggestions.ts';
import { lazyKeyboardParts } from '../../components/lazy-keyboard-parts.ts';
import { useLoadedModule } from '../../components/lazy-module.ts';

/** The list that a slash or an at sign opens; its code is fetched when the first one is typed. */
export function Suggestions(contents: Omit<SuggestionContents, 'commands'>) {
  const { field } = contents;
  const commands = useShownCommands();
  const module = useLoadedModule(lazyKeyboardParts);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const element = field.current;
    const typed = (event: Event) => {
      const isSign = /^[/@]$/.test((event as InputEvent).data ?? '');
      if (isSign) lazyKeyboardParts.load();
      setAsked((before) => isSign || (before && /[/@]/.test(element?.value ?? '')));
    };
    element?.addEventListener('input', typed);
    return () => element?.removeEventListener('input', typed);
  }, [field]);
  if (!asked) return null;
  if (module !== null) return <module.keyboardParts.SuggestionList {...contents} commands={commands} />;
  return field.current?.value === '' ? null : (
    <AwaitedPart
      onGiveUp={() => setAsked(false)}
      className="absolute bottom-full z-10 mb-2 rounded-md border border-hairline bg-raised px-4 py-3 text-ui shadow-float"
    />
  );
}
