import { useNow } from '../clock.tsx';
import { Popover } from '../popover.tsx';
import { LazyStatusDetails, preloadStatusDetails } from './lazy-status-details.tsx';
import type { LiveStatus } from './live-status.ts';
import { StatusAnnouncement } from './status-announcement.tsx';
import { StatusMark } from './status-mark.tsx';
import { shownDetails, shownState, shownTitle, type Tone, tones } from './status-sentence.ts';

const washes: Readonly<Record<Tone, string>> = {
  ok: 'hover:bg-sunken',
  warn: 'bg-warn-wash',
  bad: 'bg-bad-wash',
  neutral: 'bg-sunken',
};

/** The status strip reduced to fit a header: mark and title, with everything else one click away. */
export function StatusPill({ live }: { readonly live: LiveStatus }) {
  const state = shownState(live);
  const simulated = live.status.upstream.kind === 'SANDBOX';
  return (
    <>
      <Popover
        label="API status"
        onOpen={preloadStatusDetails}
        buttonClassName={`target inline-flex max-w-full items-center justify-center gap-2 rounded-md px-3 text-sm max-sm:gap-1.5 max-sm:px-1 ${washes[tones[state]]}`}
        button={
          <>
            {simulated && <span aria-hidden="true" className="hatched size-3 shrink-0" />}
            <StatusMark key={live.status.checkedAt} state={state} />
            <span className="truncate">
              {simulated && state !== 'HUB_LOST' ? 'Simulated answers' : shownTitle(live)}
            </span>
            <PillFigure live={live} />
          </>
        }
        className="w-[min(24rem,calc(100vw-1rem))] p-4"
      >
        <LazyStatusDetails live={live} narrow />
      </Popover>
      <StatusAnnouncement live={live} />
    </>
  );
}

/** The most important figure: the latency, or how long to wait. */
function PillFigure({ live }: { readonly live: LiveStatus }) {
  const now = useNow();
  const { state } = live.status;
  if (
    live.connection === 'lost' ||
    (state !== 'CONNECTED' && state !== 'DEGRADED' && state !== 'RATE_LIMITED')
  ) {
    return null;
  }
  const [figure] = shownDetails(live, now);
  return figure === undefined ? null : (
    <span className="figures hidden shrink-0 whitespace-nowrap text-muted sm:inline">{figure}</span>
  );
}
