import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import { endedWords } from './ended-words.ts';

interface Said {
  /** The words of each telling are new elements: the same words twice are told twice. */
  readonly telling: number;
  readonly calm: string;
  readonly urgent: string;
}

/** Tells screen readers once that an answer has ended, with its beginning; failures interrupt. */
export function Announcer({
  ended,
  brief,
  problem,
}: {
  readonly ended: Message | null;
  /** One of several: that it has ended is enough. */
  readonly brief: boolean;
  readonly problem: string | null;
}) {
  const [{ telling, calm, urgent }, say] = useState<Said>({ telling: 0, calm: '', urgent: '' });
  const told = useRef(ended);
  useEffect(() => {
    const isNew = told.current !== ended;
    told.current = ended;
    // What failed before is not told once more because a refusal after it is over.
    const isOld = !isNew && problem === (ended?.error?.title ?? null);
    say(({ telling }) => ({
      telling: telling + 1,
      calm: isNew && ended?.error === null ? endedWords(ended, brief) : '',
      urgent: isOld ? '' : (problem ?? ''),
    }));
  }, [ended, brief, problem]);
  return (
    <>
      <p role="status" className="sr-only">
        <span key={telling}>{calm}</span>
      </p>
      <p role="alert" className="sr-only">
        <span key={telling}>{urgent}</span>
      </p>
    </>
  );
}
