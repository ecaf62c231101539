import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import type { Refusal } from '../../chat/chat-state.ts';
import { endedWords } from './ended-words.ts';

interface Said {
  /** Counts announcements. Each is made of new elements, so that the same words are announced a second time. */
  readonly telling: number;
  readonly calm: string;
  readonly urgent: string;
}

/** Announces once to screen readers that an answer has ended, with its beginning; failures interrupt. */
export function Announcer({
  ended,
  brief,
  refusal,
}: {
  readonly ended: Message | null;
  /** One of several answers: it is enough to say that it has ended. */
  readonly brief: boolean;
  /** The newest refusal still shown. */
  readonly refusal: Refusal | null;
}) {
  const [{ telling, calm, urgent }, say] = useState<Said>({ telling: 0, calm: '', urgent: '' });
  // An earlier announcement is not repeated because a later one is over.
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
