import { useEffect, useState } from 'react';
import { matchesWords } from './match-words.ts';
import type { MenuContents, ShownChat } from './menu-contents.ts';

/** In milliseconds: a typical pause between two letters while typing. */
const restMs = 150;

export interface FoundChats {
  readonly chats: readonly ShownChat[];
  /** The words that found these chats; they differ from those typed while a search is running. */
  readonly words: string;
  readonly failed: boolean;
}

/**
 * The newest chats, or those that the hub finds for these words. Until it answers, those of the previous ones that
 * match.
 */
export function useFoundChats(find: MenuContents['findChats'], words: string): FoundChats {
  const [found, setFound] = useState<FoundChats>({ chats: [], words: '', failed: false });
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const chats = await find(words);
      if (wanted) setFound({ chats: chats ?? [], words, failed: chats === null });
    };
    const timer = setTimeout(() => void ask(), words === '' ? 0 : restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [find, words]);
  return found.words === words
    ? found
    : { ...found, chats: found.chats.filter(({ title }) => matchesWords(words, title)) };
}
