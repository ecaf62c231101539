import { Link } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Wrench from 'lucide-react/icons/wrench';
import { useEffect, useRef } from 'react';
import { servingNow } from '../serving-text.ts';
import { LazyStatusDetails, preloadStatusDetails } from './lazy-status-details.tsx';
import type { LiveStatus } from './live-status.ts';
import { Sparkline } from './sparkline.tsx';
import { StatusAnnouncement } from './status-announcement.tsx';
import { StatusMark } from './status-mark.tsx';
import { shownState, type Tone, tones } from './status-sentence.ts';
import { StatusText } from './status-text.tsx';

const washes: Readonly<Record<Tone, string>> = {
  ok: 'bg-paper',
  warn: 'bg-warn-wash',
  bad: 'bg-bad-wash',
  neutral: 'bg-sunken',
};

/** With fewer readings than this, the line is a mere speck. */
const fewestReadings = 6;

/** One line at the top of a page that says what serves it; opens in place, even without scripts. */
export function StatusStrip({ live }: { readonly live: LiveStatus }) {
  const state = shownState(live);
  const simulated = live.status.upstream.kind === 'SANDBOX';
  const linked = state !== 'HUB_LOST' && (simulated || !live.status.connected);
  const link = <SetupLink simulated={simulated} />;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // It may have been opened before hydration.
    if (details.current?.open) preloadStatusDetails();
  }, []);
  return (
    <section aria-label="API status" className="relative border-b border-hairline">
      {simulated && <div aria-hidden="true" className="hatched absolute inset-y-0 left-0 w-1.5" />}
      <details ref={details} className="group" onToggle={preloadStatusDetails}>
        <summary className={`-outline-offset-2 ${washes[tones[state]]}`}>
          <span className="mx-auto flex min-h-9 max-w-page items-center gap-2.5 px-4 coarse:min-h-11 sm:gap-3 sm:px-6">
            <StatusMark key={live.status.checkedAt} state={state} />
            <StatusText live={live} />
            <Serving live={live} />
            {live.status.history.length >= fewestReadings && (
              <span className="hidden md:block">
                <Sparkline readings={live.status.history} width={112} height={18} />
              </span>
            )}
            {linked && (
              // Reserves space for the link, which must not be inside a summary.
              <span aria-hidden="true" className="invisible shrink-0 text-sm">
                {link}
              </span>
            )}
            <ChevronDown
              size={16}
              strokeWidth={1.75}
              className="shrink-0 text-faint transition-transform group-open:rotate-180"
            />
          </span>
        </summary>
        <div className="reveal mx-auto max-w-page px-4 pt-5 pb-8 sm:px-6">
          <LazyStatusDetails live={live} />
        </div>
      </details>
      {linked && (
        <div className="pointer-events-none absolute inset-x-0 top-0">
          <div className="mx-auto flex max-w-page justify-end pr-[2.625rem] sm:pr-[3.25rem]">
            <Link to="/setup" className="link pointer-events-auto flex h-9 items-center text-sm coarse:h-11">
              <span>{link}</span>
            </Link>
          </div>
        </div>
      )}
      <StatusAnnouncement live={live} />
    </section>
  );
}

/** In words, or as an icon with the words as its accessible name where they would leave no room for the state. */
function SetupLink({ simulated }: { readonly simulated: boolean }) {
  return (
    <>
      <span className="max-[24rem]:sr-only">
        {simulated ? (
          <>
            Simulated<span className="hidden sm:inline"> answers</span> · add a key
          </>
        ) : (
          'Open set-up'
        )}
      </span>
      <span
        aria-hidden="true"
        className="hidden h-5 w-8 items-center justify-center max-[24rem]:flex coarse:w-11"
      >
        <Wrench size={16} strokeWidth={1.75} />
      </span>
    </>
  );
}

/**
 * Takes the space that is left; variants that do not fit wrap out of sight, and the details list them all. Empty for
 * the sandbox, which answers under the names of real models, and while no model can be reached: naming them would be
 * untrue.
 */
function Serving({ live }: { readonly live: LiveStatus }) {
  const { connected, upstream } = live.status;
  const serving = upstream.kind === 'SANDBOX' || !connected ? [] : servingNow(live.variants);
  return (
    <span className="flex h-5 min-w-0 flex-1 basis-0 flex-wrap justify-end gap-x-3 overflow-hidden text-sm">
      {serving.map(({ variant, model }) => (
        <span key={variant} className="hidden whitespace-nowrap text-muted lg:inline">
          {`${variant} `}
          <code className="font-mono text-xs text-ink">{model}</code>
        </span>
      ))}
    </span>
  );
}
