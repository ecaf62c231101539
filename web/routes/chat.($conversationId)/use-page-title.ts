import { useEffect, useState } from 'react';
import type { ChatState } from '../../chat/chat-state.ts';

/** Titles the tab after its conversation, and marks in the title what ended while nobody was looking. */
export function usePageTitle({ title, ended }: ChatState): void {
  const [unseen, setUnseen] = useState<string | null>(null);

  useEffect(() => {
    const last = ended.at(-1);
    if (last === undefined || document.visibilityState === 'visible') return;
    setUnseen(last.status === 'FAILED' ? 'Failed' : 'Answered');
  }, [ended]);

  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && setUnseen(null);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  useEffect(() => {
    document.title = [unseen, title ?? 'New chat', 'ModelHub'].filter((part) => part !== null).join(' · ');
  }, [title, unseen]);
}
