import { Link } from '@remix-run/react';
import type { LoadedUsage } from './load-usage.ts';
import { requestsText } from './requests-text.ts';
import { addressOf } from './usage-view.ts';

/** What the figures mean, and what they leave out. */
export function UsageNotes({
  usage: { view, range, report, simulated, others },
}: {
  readonly usage: LoadedUsage;
}) {
  const { unpricedRequests, uncountedRequests } = report.total;
  return (
    <div className="mt-12 max-w-reading space-y-2 border-t border-hairline pt-6 text-ui text-muted">
      {others > 0 && (
        <p>
          {simulated
            ? `${requestsText(others)} in this period ${others === 1 ? 'was' : 'were'} real.`
            : `${requestsText(others)} in this period ${others === 1 ? 'was' : 'were'} simulated and ${others === 1 ? 'is' : 'are'} not in these figures.`}{' '}
          <Link to={addressOf(view, { simulated: !simulated })} className="link">
            {simulated ? 'Show those' : 'Show them'}
          </Link>
        </p>
      )}
      {!simulated && (
        <p>
          Cost is estimated from ModelHub’s dated copy of OpenAI’s prices, using each day’s prices. Your bill
          is authoritative.
        </p>
      )}
      {unpricedRequests > 0 && (
        <p>
          Cost is unknown when the API sent no token counts, as for an answer that ended early, or when the
          model, server or service tier has no price in the table. It may still have cost something.
        </p>
      )}
      {uncountedRequests > 0 && <p>Uncounted requests are not in the token totals.</p>}
      <p>
        Answers in temporary and deleted chats count too: their figures are kept, but no words. Days are in
        the time zone {range.timeZone}.
      </p>
    </div>
  );
}
