import type { ReactNode } from 'react';
import { countText, moneyText, roundText, secondsText } from '../../components/figure-text.ts';
import { requestsText } from './requests-text.ts';
import type { UsageTotals } from './usage-query.ts';

/** The totals: money, answers, tokens, and time to the first word. */
export function Totals({ total }: { readonly total: UsageTotals }) {
  const { cost, unpricedRequests, uncountedRequests, averageFirstTokenMs } = total;
  const isUnpriced = Number(cost) === 0 && unpricedRequests > 0;
  return (
    <dl className="figures mt-6 grid grid-cols-2 gap-x-6 gap-y-6 border-y border-hairline py-5 lg:grid-cols-4">
      <Total
        name="Cost"
        value={isUnpriced ? 'Unknown' : moneyText(cost)}
        notes={[
          !isUnpriced && unpricedRequests > 0 && `and ${requestsText(unpricedRequests)} of unknown cost`,
        ]}
      />
      <Total name="Answers" value={countText(total.answers)} notes={endings(total)} />
      <Total
        name="Tokens"
        value={roundText(Number(total.inputTokens) + Number(total.outputTokens))}
        notes={[
          `${roundText(Number(total.inputTokens))} read, ${roundText(Number(total.outputTokens))} written`,
          parts([
            [Number(total.cachedInputTokens), 'from the cache'],
            [Number(total.cacheWriteTokens), 'into the cache'],
            [Number(total.reasoningTokens), 'reasoning'],
          ]),
          uncountedRequests > 0 && `and ${requestsText(uncountedRequests)} not counted`,
        ]}
      />
      <Total
        name="First word"
        value={averageFirstTokenMs === null ? 'None' : secondsText(averageFirstTokenMs)}
        notes={[averageFirstTokenMs !== null && 'on average']}
      />
    </dl>
  );
}

function Total({
  name,
  value,
  notes,
}: {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly (string | false)[];
}): ReactNode {
  return (
    <div>
      <dt className="text-ui text-muted">{name}</dt>
      <dd className="mt-0.5 text-display font-medium">{value}</dd>
      {notes.map(
        (note) =>
          note !== false && (
            <dd key={note} className="text-sm text-muted">
              {note}
            </dd>
          ),
      )}
    </div>
  );
}

function endings({ requests, answers, stopped, failed, interrupted }: UsageTotals) {
  const titles = requests - answers;
  return [
    parts([
      [stopped, 'stopped'],
      [failed, 'failed'],
      [interrupted, 'interrupted'],
    ]),
    titles > 0 && `and ${countText(titles)} ${titles === 1 ? 'chat title' : 'chat titles'}`,
  ];
}

/** “9 stopped · 4 failed”, leaving out zeros. */
function parts(counts: readonly (readonly [count: number, what: string])[]): string | false {
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${roundText(count)} ${what}`);
  return told.length > 0 && told.join(' · ');
}
