import { useEffect, useState } from 'react';
import type { ListedConversation } from '../../chat/conversation-documents.ts';
import { matchesWords } from './match-words.ts';
import type { MenuContents } from './menu-contents.ts';

/** Typing goes on for about so long between two letters. */
const restMs = 150;

export interface FoundChats {
  readonly chats: readonly ListedConversation[];
  /** The words that these chats were found by; others than those typed while the hub is asked. */
  readonly words: string;
  readonly failed: boolean;
}

/** The newest chats, or those that the hub finds by these words. Until it answers, those of them that are known to fit. */
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
