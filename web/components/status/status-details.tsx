import { Link } from '@remix-run/react';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { useNow } from '../clock.tsx';
import { agoText, latencyText } from '../duration-text.ts';
import { Fact } from '../fact.tsx';
import { servingNote, sharedFault } from '../serving-text.ts';
import { Steps } from '../steps.tsx';
import type { LiveStatus } from './live-status.ts';
import { Sparkline } from './sparkline.tsx';
import { FirstWord, Headroom } from './status-figures.tsx';
import { StatusPath } from './status-path.tsx';
import { shownTitle } from './status-sentence.ts';

/** Everything that this page knows about the API: what it means, what to do, and where the reading comes from. */
export function StatusDetails({
  live,
  narrow = false,
}: {
  readonly live: LiveStatus;
  readonly narrow?: boolean;
}) {
  const { status } = live;
  return (
    <div className={`grid gap-x-12 gap-y-6 grid-cols-1 ${narrow ? '' : 'md:grid-cols-[3fr_2fr]'}`}>
      <div className="max-w-[36rem] space-y-3">
        <Explanation live={live} />
        <p className="flex flex-wrap gap-x-4 text-ui">
          <Link to="/setup" className="link target inline-flex items-center">
            Set-up
          </Link>
          <a href="/api/health/openai" className="link target inline-flex items-center">
            Status as JSON
          </a>
        </p>
      </div>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-4 gap-y-4 *:col-span-2">
        <Facts live={live} />
        {status.history.length > 1 && (
          <figure>
            {/* A line with few readings ends at the right edge, like any other. */}
            <div className="w-60 border-b border-hairline pb-1">
              <Sparkline readings={status.history} width={240} height={36} />
            </div>
            <figcaption className="mt-1 text-xs text-muted">
              {`Response times of the last ${status.history.length} readings, newest on the right`}
            </figcaption>
          </figure>
        )}
        <ServingVariants variants={live.variants} simulated={status.upstream.kind === 'SANDBOX'} />
      </div>
    </div>
  );
}

function Explanation({ live }: { readonly live: LiveStatus }) {
  const lost = live.connection === 'lost';
  const message = lost
    ? 'It has no live connection to ModelHub. It keeps trying; what you see here may be out of date.'
    : live.status.message;
  const steps = lost
    ? [
        'Check that ModelHub is still running.',
        'Check the network between this device and the hub.',
        'If other pages of the hub open, something on the way holds back what it sends: try another network, or let the proxy forward WebSockets.',
      ]
    : live.status.steps;
  return (
    <>
      <p className="text-lead font-semibold">{shownTitle(live)}</p>
      {message !== '' && <p className="text-ui text-muted">{message}</p>}
      <StatusPath live={live} />
      <Steps steps={steps} />
    </>
  );
}

const kinds = { OPENAI: 'OpenAI', COMPATIBLE: 'Compatible server', SANDBOX: 'Built-in sandbox' } as const;

function Facts({ live: { status } }: { readonly live: LiveStatus }) {
  const now = useNow();
  const age = (at: string) => agoText(now - Date.parse(at));
  return (
    <dl className="figures grid grid-cols-subgrid gap-y-1 text-sm">
      <Fact name="Since">
        <time dateTime={status.since} title={status.since}>
          {age(status.since)}
        </time>
      </Fact>
      <Fact name="Last reading">
        {status.checkedAt === null ? (
          'none yet'
        ) : (
          <time dateTime={status.checkedAt} title={status.checkedAt}>
            {[
              ...(status.latencyMs === null ? [] : [latencyText(status.latencyMs)]),
              age(status.checkedAt),
              status.source === 'TRAFFIC' ? 'from a chat' : 'from a check',
            ].join(' · ')}
          </time>
        )}
      </Fact>
      <FirstWord times={status.firstToken} now={now} />
      <Headroom headroom={status.headroom} now={now} />
      <Fact name="Upstream">{`${kinds[status.upstream.kind]} · ${status.upstream.host}`}</Fact>
      {status.code !== null && (
        <Fact name="Code">
          <code className="font-mono text-xs">{status.code}</code>
        </Fact>
      )}
    </dl>
  );
}

function ServingVariants({
  variants,
  simulated,
}: {
  readonly variants: readonly ServingVariant[];
  readonly simulated: boolean;
}) {
  const noneBecause = sharedFault(variants);
  return (
    <dl className="grid grid-cols-subgrid gap-y-1 border-t border-hairline pt-3 text-sm">
      {noneBecause !== null && (
        <Fact name="All variants">
          <span className="text-muted">{noneBecause}</span>
        </Fact>
      )}
      {(noneBecause === null ? variants : []).map((variant) => {
        const note = simulated ? 'simulated' : servingNote(variant);
        return (
          <Fact key={variant.id} name={variant.name}>
            {variant.model !== null && <code className="font-mono text-xs">{variant.model}</code>}
            {note !== null && (
              <span className="text-muted">{variant.model === null ? note : ` ${note}`}</span>
            )}
          </Fact>
        );
      })}
    </dl>
  );
}
