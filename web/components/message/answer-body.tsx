import { useEffect, useRef, useState } from 'react';
import type { Notice } from '../../chat/live-answer.ts';
import { useLiveStatus } from '../live-status.ts';
import { AnswerText, DistantText, preloadMarkdown } from '../markdown/answer-text.tsx';
import { WaitLine } from './wait-line.tsx';

export interface Writing {
  readonly since: number;
  /** The hub has the question. */
  readonly taken: boolean;
  readonly notice: Notice | null;
}

/** What an answer says so far, or how long it has not said anything. */
export function AnswerBody({
  text,
  reasoning,
  writing,
  near,
}: {
  readonly text: string;
  readonly reasoning: string;
  /** Null when nothing more comes. */
  readonly writing: Writing | null;
  /** Whether it is read at once when the page opens; others are formatted when the reader comes near. */
  readonly near: boolean;
}) {
  const live = useLiveStatus();
  const [place, isNear] = useNear(near || writing !== null);
  useEffect(preloadMarkdown, []);
  const isLost = live?.connection === 'lost';
  return (
    <div ref={place} className="space-y-3">
      {reasoning !== '' && (
        <details className="text-ui text-muted">
          <summary className="target inline-flex items-center underline decoration-outline underline-offset-4">
            Reasoning
          </summary>
          <p className="border-l-2 border-hairline pl-4 whitespace-pre-wrap wrap-anywhere">{reasoning}</p>
        </details>
      )}
      {text !== '' &&
        (isNear ? <AnswerText text={text} streaming={writing !== null} /> : <DistantText text={text} />)}
      {writing !== null && (text === '' || isLost || writing.notice !== null) && (
        <WaitLine
          {...writing}
          live={live}
          phase={text !== '' ? 'writing' : reasoning !== '' ? 'thinking' : 'waiting'}
        />
      )}
    </div>
  );
}

/** True from the moment that the element comes within a screen of what is seen. */
function useNear(initial: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(initial);
  useEffect(() => {
    if (isNear || place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      // The margin counts from the box that scrolls, and only when that is named.
      { root: place.current.closest('[data-scroller]'), rootMargin: '1200px 0px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);
  return [place, isNear] as const;
}
