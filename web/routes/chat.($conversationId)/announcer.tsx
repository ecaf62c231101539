import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import { isAlongside } from '../../chat/chat-request.ts';
import type { ChatState, Refusal } from '../../chat/chat-state.ts';
import { begunWords, endedWords } from './ended-words.ts';

interface Said {
  /** Counts announcements. Each is made of new elements, so that the same words are announced a second time. */
  readonly telling: number;
  readonly calm: string;
  readonly urgent: string;
}

/** Announces once to screen readers that an answer is being written, and its end, with its beginning; failures interrupt. */
export function Announcer({
  pending,
  name,
  ended,
  brief,
  refusal,
}: {
  readonly pending: ChatState['pending'];
  /** Of whoever is asked by the pending turn. */
  readonly name: string;
  readonly ended: Message | null;
  /** One of several answers: it is enough to say that it has ended. */
  readonly brief: boolean;
  /** The newest refusal still shown. */
  readonly refusal: Refusal | null;
}) {
  const [{ telling, calm, urgent }, say] = useState<Said>({ telling: 0, calm: '', urgent: '' });
  // An earlier announcement is not repeated because a later one is over.
  const told = useRef(new WeakSet<object>(ended === null ? [] : [ended]));
  const begun = pending === null || isAlongside(pending.request) ? null : pending.generation;
  const others = pending?.request.others?.length ?? 0;
  useEffect(() => {
    const isNews = (one: object | null) => one !== null && !told.current.has(one);
    const newEnd = isNews(ended) ? ended : null;
    const newRefusal = isNews(refusal) ? refusal : null;
    const isBegun = isNews(begun);
    // What was said stays until there is more to say: it may not have been read yet.
    if (newEnd === null && newRefusal === null && !isBegun) return;
    for (const one of [begun, ended, refusal]) if (one !== null) told.current.add(one);
    const begins = isBegun ? begunWords(name, others) : '';
    say(({ telling }) => ({
      telling: telling + 1,
      calm: newEnd?.error === null ? endedWords(newEnd, brief) : begins,
      urgent: (newRefusal ?? newEnd)?.error?.title ?? '',
    }));
  }, [begun, name, others, ended, brief, refusal]);
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
