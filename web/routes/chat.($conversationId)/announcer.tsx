import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import type { Refusal } from '../../chat/chat-state.ts';
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
  refusal,
}: {
  readonly ended: Message | null;
  /** One of several: that it has ended is enough. */
  readonly brief: boolean;
  /** The newest that is still shown. */
  readonly refusal: Refusal | null;
}) {
  const [{ telling, calm, urgent }, say] = useState<Said>({ telling: 0, calm: '', urgent: '' });
  // What was told before is not told once more because something after it is over.
  const told = useRef(new WeakSet<object>(ended === null ? [] : [ended]));
  useEffect(() => {
    const newEnd = ended === null || told.current.has(ended) ? null : ended;
    const newRefusal = refusal === null || told.current.has(refusal) ? null : refusal;
    for (const one of [ended, refusal]) if (one !== null) told.current.add(one);
    say(({ telling }) => ({
      telling: telling + 1,
      calm: newEnd?.error === null ? endedWords(newEnd, brief) : '',
      urgent: (newRefusal ?? newEnd)?.error?.title ?? '',
    }));
  }, [ended, brief, refusal]);
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
