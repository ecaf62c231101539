import { useEffect, useRef, useState } from 'react';
import type { LiveStatus } from './live-status.ts';
import { shownState, shownTitle } from './status-sentence.ts';

/** Announces changes of state to screen readers, and nothing else. */
export function StatusAnnouncement({ live }: { readonly live: LiveStatus }) {
  const [words, setWords] = useState('');
  const state = shownState(live);
  const told = useRef(state);
  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    setWords(
      state === 'HUB_LOST'
        ? `${shownTitle(live)}, reconnecting`
        : `${live.status.title}. ${live.status.message}`,
    );
  }, [state, live]);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
