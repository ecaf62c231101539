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
            ? `${requestsText(others)} of these days ${others === 1 ? 'was' : 'were'} real.`
            : `${requestsText(others)} of these days ${others === 1 ? 'was' : 'were'} simulated and ${others === 1 ? 'is' : 'are'} not in these figures.`}{' '}
          <Link to={addressOf(view, { simulated: !simulated })} className="link">
            {simulated ? 'Show those' : 'Show them'}
          </Link>
        </p>
      )}
      {!simulated && (
        <p>
          Cost is an estimate by ModelHub’s dated table of OpenAI’s prices, each answer by the prices of its
          day. The bill decides.
        </p>
      )}
      {unpricedRequests > 0 && (
        <p>
          Where the cost is unknown, the answer ended before the API sends its counts, which it does at the
          very end, or the model, the server or the service tier has no price in the table. It may have cost
          something all the same.
        </p>
      )}
      {uncountedRequests > 0 && <p>What was not counted is in no sum of tokens.</p>}
      <p>Answers of temporary and deleted chats count too. Days are those of {range.timeZone}.</p>
    </div>
  );
}
