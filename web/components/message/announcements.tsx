import { useEffect, useState } from 'react';
import type { ChatState, Refusal } from '../../chat/chat-state.ts';
import { begunWords, endedWords } from './ended-words.ts';

/** What ends together is announced together: a screen reader may not read out what is replaced at once. */
const gatherMs = 150;
/** Whatever was announced on this page, which is not announced again when it comes back into view. */
const told = new WeakSet<object>();

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AnnouncementsProps {
  readonly state: ChatState;
  /** Name those whose answers are refused. */
  readonly personalities: readonly Named[];
  readonly variants: readonly Named[];
}

interface Said {
  /** Counts announcements. Each is made of new elements, so that the same words are announced a second time. */
  readonly telling: number;
  readonly calm: string;
  readonly urgent: string;
}

/** Announces once to screen readers that an answer is being written, and its end, with its beginning; failures interrupt. */
export function Announcements({ state, personalities, variants }: AnnouncementsProps) {
  const [{ telling, calm, urgent }, say] = useState<Said>({ telling: 0, calm: '', urgent: '' });
  useEffect(() => {
    if (newsOf(state).every((one) => told.has(one))) return;
    const timer = setTimeout(() => {
      const { begun, ended, comparison } = state;
      const isNew = (one: object) => !told.has(one);
      const brief = comparison !== null;
      const ends = ended.filter(isNew);
      const refusals = refusalsOf(state).filter(isNew);
      const begins =
        begun !== null && isNew(begun) && !ends.some(({ id }) => id === begun.answer.id)
          ? [begunWords(begun.answer, begun.others)]
          : [];
      for (const one of newsOf(state)) told.add(one);
      const words = (failed: boolean) =>
        ends.filter(({ error }) => (error !== null) === failed).map((one) => endedWords(one, brief));
      // What was said stays until there is more to say: it may not have been read yet.
      say(({ telling }) => ({
        telling: telling + 1,
        calm: [...words(false), ...begins].join(' '),
        urgent: [...words(true), ...refusals.map(refusedWords)].join('. '),
      }));

      function refusedWords({ request, error }: Refusal): string {
        const personality = personalities.find(({ id }) => id === request.personalityId);
        const variant = variants.find(({ id }) => id === request.variantId);
        const who = [personality, variant].flatMap((one) => one?.name ?? []).join(', ');
        return brief && who !== '' ? `${who}: ${error.title}` : error.title;
      }
    }, gatherMs);
    return () => clearTimeout(timer);
  }, [state, personalities, variants]);
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

function newsOf(state: ChatState): readonly object[] {
  const { begun, ended } = state;
  return [...(begun === null ? [] : [begun]), ...ended, ...refusalsOf(state)];
}

function refusalsOf({ refusal, comparison }: ChatState): readonly Refusal[] {
  return [...(refusal === null ? [] : [refusal]), ...(comparison?.refusals ?? [])];
}
