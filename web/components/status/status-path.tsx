import { Fragment } from 'react';
import type { ApiStatus } from '../../graphql/api-status.tsx';
import { betweenPageAndHub, type LiveStatus } from './live-status.ts';
import { shownState, type Tone, tones } from './status-sentence.ts';

/** The path of a question, from this page to the model. */
const stations = ['PAGE', 'HUB', 'NETWORK', 'KEY', 'ACCOUNT', 'UPSTREAM'] as const;
type Station = (typeof stations)[number];
type Mark = 'passed' | 'broken' | 'unknown';

const names: Readonly<Record<Station, string>> = {
  PAGE: 'Page',
  HUB: 'Hub',
  NETWORK: 'Network',
  KEY: 'Key',
  ACCOUNT: 'Account',
  UPSTREAM: 'OpenAI',
};

const colours: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  neutral: 'text-ink',
};

/** “Is it me or OpenAI?”: how far a question gets, as a picture and a sentence. */
export function StatusPath({ live }: { readonly live: LiveStatus }) {
  const { status } = live;
  const lost = live.connection === 'lost';
  const marks = pathMarks(lost ? 'PAGE' : status.cause);
  const tone = colours[tones[shownState(live)]];
  return (
    <div className="space-y-2">
      {(lost || status.cause !== 'NONE') && (
        <p className="text-ui">{lost ? betweenPageAndHub : status.causeMessage}</p>
      )}
      <p aria-hidden="true" className="flex max-w-96 items-center gap-1 pr-4 pb-5 text-xs text-muted">
        {stations.map((station, index) => {
          const mark = marks[index] ?? 'unknown';
          return (
            <Fragment key={station}>
              {index > 0 && (
                <span
                  className={`min-w-1 flex-1 border-t border-outline ${mark === 'unknown' ? 'border-dashed' : ''}`}
                />
              )}
              <span
                className={`relative flex justify-center first:justify-start ${mark === 'broken' ? tone : ''}`}
              >
                <PathMark mark={mark} />
                <span
                  className={`absolute top-4.5 whitespace-nowrap ${mark === 'broken' ? 'font-medium' : ''}`}
                >
                  {station === 'UPSTREAM' && status.upstream.kind === 'COMPATIBLE'
                    ? 'Server'
                    : names[station]}
                </span>
              </span>
            </Fragment>
          );
        })}
      </p>
    </div>
  );
}

/**
 * What is known of each station, in order. If the page has lost its hub, the connection between the two is broken and
 * nothing beyond is known. An upstream that fails on its own side may not have checked key and account.
 */
export function pathMarks(cause: ApiStatus['cause'] | 'PAGE'): readonly Mark[] {
  if (cause === 'NONE') return stations.map(() => 'passed');
  // The hub was reached, since it reported the cause.
  const broken = cause === 'UNKNOWN' ? 2 : cause === 'PAGE' ? 1 : stations.indexOf(cause);
  return stations.map((_, index) => {
    if (index === broken && cause !== 'UNKNOWN') return 'broken';
    const reached = cause === 'UPSTREAM' ? stations.indexOf('NETWORK') + 1 : broken;
    return index < reached ? 'passed' : 'unknown';
  });
}

function PathMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg
      aria-hidden="true"
      width={14}
      height={14}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
    >
      {mark === 'passed' && <circle cx={7} cy={7} r={3} fill="currentColor" stroke="none" />}
      {mark === 'unknown' && <circle cx={7} cy={7} r={3} strokeWidth={1.25} />}
      {mark === 'broken' && <path d="M3.5 3.5l7 7M10.5 3.5l-7 7" />}
    </svg>
  );
}
