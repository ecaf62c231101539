import { type ComponentType, useEffect, useState } from 'react';
import { useShownCommands } from '../../commands/use-shortcut.ts';
import type { SuggestionContents } from '../../components/composer/suggestions.ts';
import { reportMissingPart } from '../../components/lazy-module.ts';

/** The list that a slash or an at sign opens; its code is fetched when the first one is typed. */
export function Suggestions(contents: Omit<SuggestionContents, 'commands'>) {
  const { field } = contents;
  const commands = useShownCommands();
  const [List, setList] = useState<ComponentType<SuggestionContents> | null>(null);
  useEffect(() => {
    const element = field.current;
    const typed = (event: Event) => {
      if (!/^[/@]$/.test((event as InputEvent).data ?? '')) return;
      import('../../components/keyboard-parts.ts').then(
        ({ keyboardParts }) => setList(() => keyboardParts.SuggestionList),
        reportMissingPart,
      );
    };
    element?.addEventListener('input', typed);
    return () => element?.removeEventListener('input', typed);
  }, [field]);
  return List !== null && <List {...contents} commands={commands} />;
}
