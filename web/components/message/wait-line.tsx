import type { Notice } from '../../chat/live-answer.ts';
import { useNow } from '../clock.tsx';
import { countdownText } from '../duration-text.ts';
import type { LiveStatus } from '../status/live-status.ts';
import { waitWords } from './wait-words.ts';

const phases = {
  waiting: 'Waiting for the first word',
  thinking: 'Thinking',
  /** Text has arrived, so only what is unusual is shown. */
  writing: null,
} as const;

/** Shown where the next word will appear: how long the wait has been, and what is known about it. */
export function WaitLine({
  since,
  phase,
  notice,
  taken,
  live,
}: {
  /** Server time, in milliseconds since the epoch. */
  readonly since: number;
  /** The hub has accepted the question. */
  readonly taken: boolean;
  readonly phase: keyof typeof phases;
  readonly notice: Notice | null;
  readonly live: LiveStatus | null;
}) {
  const seconds = Math.max(0, Math.floor((useNow() - since) / 1_000));
  const words = waitWords({ seconds: phase === 'writing' ? 0 : seconds, taken, notice }, live);
  return (
    <div className="text-ui text-muted">
      {phase !== 'writing' && (
        <p className="flex min-h-6.5 items-center gap-2">
          <span aria-hidden="true" className="caret" />
          <span>{phases[phase]}</span>
          {seconds > 0 && <span className="figures">{seconds} s</span>}
        </p>
      )}
      <p className={words === null ? '' : 'mt-1'}>
        {/* Counting figures stay outside: screen readers announce each change inside. */}
        <span role="status">{words}</span>
        {words !== null && notice?.retryAt != null && live?.connection !== 'lost' && (
          <NextTry at={notice.retryAt} />
        )}
      </p>
    </div>
  );
}

/** Counts down to the hub's next attempt; empty once that has begun. */
function NextTry({ at }: { readonly at: string }) {
  const left = Date.parse(at) - useNow();
  return left <= 0 ? null : <span className="figures"> Next try in {countdownText(left)}.</span>;
}
