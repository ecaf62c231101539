import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
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
  begun,
  ended,
  brief,
  refusal,
}: {
  readonly begun: ChatState['begun'];
  readonly ended: Message | null;
  /** One of several answers: it is enough to say that it has ended. */
  readonly brief: boolean;
  /** The newest refusal still shown. */
  readonly refusal: Refusal | null;
}) {
  const [{ telling, calm, urgent }, say] = useState<Said>({ telling: 0, calm: '', urgent: '' });
  // An earlier announcement is not repeated because a later one is over.
  const told = useRef(new WeakSet<object>([begun, ended].filter((one) => one !== null)));
  useEffect(() => {
    const newsOf = <One extends object>(one: One | null) => {
      if (one === null || told.current.has(one)) return null;
      told.current.add(one);
      return one;
    };
    const [newBegun, newEnd, newRefusal] = [newsOf(begun), newsOf(ended), newsOf(refusal)];
    // What was said stays until there is more to say: it may not have been read yet.
    if (newEnd === null && newRefusal === null && newBegun === null) return;
    const begins = newBegun === null ? '' : begunWords(newBegun.answer, newBegun.others);
    say(({ telling }) => ({
      telling: telling + 1,
      calm: newEnd?.error === null ? endedWords(newEnd, brief) : begins,
      urgent: (newRefusal ?? newEnd)?.error?.title ?? '',
    }));
  }, [begun, ended, brief, refusal]);
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
