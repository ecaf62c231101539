import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientLoaderFunctionArgs, Link, useLoaderData, useRevalidator } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import { useEffect } from 'react';
import { serverNow } from '../../components/clock.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { browserClient } from '../../graphql/client.ts';
import { dataOf, queryHub } from '../../graphql/load-query.ts';
import { readTimeZone, rememberTimeZone, timeZoneHere } from '../../page/time-zone.ts';
import { seriesOf } from './chart-series.ts';
import { ChoiceLinks } from './choice-links.tsx';
import { DaySection } from './day-section.tsx';
import { loadUsage } from './load-usage.ts';
import { ShareSection } from './share-section.tsx';
import { Totals } from './totals.tsx';
import { UsageNotes } from './usage-notes.tsx';
import { groupsBy, UsagePage } from './usage-query.ts';
import { addressOf, readView, spans, usualMeasure } from './usage-view.ts';

export const meta: MetaFunction = () => [{ title: 'Usage · ModelHub' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  const timeZone = readTimeZone(request.headers.get('cookie'));
  return loadUsage(readView(request.url), timeZone, Date.now(), (variables) =>
    queryHub(context, UsagePage, variables),
  );
}

/** Bypasses the client's cache: there may have been answers since. */
export function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const { client } = browserClient();
  return loadUsage(readView(request.url), timeZoneHere(), serverNow(), async (variables) =>
    dataOf(await client.query(UsagePage, variables, { requestPolicy: 'network-only' })),
  );
}

export default function UsageRoute() {
  const usage = useLoaderData<typeof loader | typeof clientLoader>();
  const { view, range, report, simulated } = usage;
  useTimeZone(range.timeZone);
  const measure = view.show ?? usualMeasure(report.total);
  const series = seriesOf(groupsBy(report)[view.by], measure, view.by === 'personality' ? usage.hues : {});
  return (
    <PageFrame>
      <div className="page-body">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <PageHead title="Usage" />
          <ChoiceLinks
            label="Time"
            chosen={view.days}
            choices={spans.map((days) => [days, days === 1 ? 'Today' : `${days} days`])}
            to={(days) => addressOf(view, { days })}
          />
        </header>
        {simulated && (
          <p className="mt-4 flex items-center gap-3 text-ui">
            <span aria-hidden="true" className="hatched inline-block size-4 shrink-0 rounded-sm" />
            These answers were simulated. They cost nothing, and no model was asked.
          </p>
        )}
        {report.total.requests === 0 ? (
          <p className="mt-10 border-t border-hairline pt-10 text-body text-muted">
            {view.days === 1
              ? 'Nothing was asked today.'
              : `Nothing was asked in the last ${view.days} days.`}{' '}
            <Link to="/chat" className="link">
              Ask something
            </Link>
          </p>
        ) : (
          <>
            <Totals total={report.total} />
            <DaySection usage={usage} measure={measure} series={series} />
            <div className="mt-12 grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-3">
              {shares.map(([dimension, title]) => (
                <ShareSection
                  key={dimension}
                  title={title}
                  groups={groupsBy(report)[dimension]}
                  measure={measure}
                  series={view.days > 1 && view.by === dimension ? series : []}
                />
              ))}
            </div>
          </>
        )}
        <UsageNotes usage={usage} />
        <p className="mt-6">
          <a
            href={`/api/usage.csv?${new URLSearchParams({ ...range })}`}
            download
            className="target link inline-flex items-center gap-2 text-ui"
          >
            <Download size={16} strokeWidth={1.75} />
            Every request as CSV
          </a>
        </p>
      </div>
    </PageFrame>
  );
}

const shares = [
  ['personality', 'Personalities'],
  ['variant', 'Variants'],
  ['model', 'Models'],
] as const;

/** Days are in the reader's time zone: a server that had to guess it is told, and asked again. */
function useTimeZone(assumed: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    rememberTimeZone();
    if (assumed !== timeZoneHere()) revalidate();
  }, [assumed, revalidate]);
}
