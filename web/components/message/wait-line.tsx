import type { Notice } from '../../chat/live-answer.ts';
import { useNow } from '../clock.tsx';
import { countdownText } from '../duration-text.ts';
import type { LiveStatus } from '../status/live-status.ts';
import { waitWords } from './wait-words.ts';

const phases = {
  waiting: 'Waiting for the first word',
  thinking: 'Thinking',
  /** Words have come; only what is special is told. */
  writing: null,
} as const;

/** Stands where the next word will stand: how long it has been, and what is known about it. */
export function WaitLine({
  since,
  phase,
  notice,
  taken,
  live,
}: {
  /** Milliseconds since the epoch by the server's clock. */
  readonly since: number;
  /** The hub has the question. */
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
        {/* Figures that count stand outside: each change in it is read out. */}
        <span role="status">{words}</span>
        {words !== null && notice?.retryAt != null && live?.connection !== 'lost' && (
          <NextTry at={notice.retryAt} />
        )}
      </p>
    </div>
  );
}

/** Counts down to the hub's next try; silent once it has begun. */
function NextTry({ at }: { readonly at: string }) {
  const left = Date.parse(at) - useNow();
  return left <= 0 ? null : <span className="figures"> Next try in {countdownText(left)}.</span>;
}
