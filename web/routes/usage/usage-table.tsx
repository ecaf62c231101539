import { Disclosure } from '../../components/disclosure.tsx';
import { countText, exactMoney } from '../../components/figure-text.ts';
import { dateText } from './day-chart.tsx';
import type { UsageDay, UsageGroup } from './usage-query.ts';

interface Row {
  readonly key: string;
  readonly name: readonly string[];
  readonly total: UsageGroup['total'];
}

const figures: readonly (readonly [name: string, text: (total: UsageGroup['total']) => string])[] = [
  ['Answers', ({ answers }) => countText(answers)],
  ['Tokens read', ({ inputTokens }) => countText(Number(inputTokens))],
  ['Tokens written', ({ outputTokens }) => countText(Number(outputTokens))],
  ['Not counted', ({ uncountedRequests }) => countText(uncountedRequests)],
  ['Cost', ({ cost }) => exactMoney(cost)],
  ['Cost unknown', ({ unpricedRequests }) => countText(unpricedRequests)],
];

/** Every group of every day, newest first, with exact sums. */
export function DayTable({ days }: { readonly days: readonly UsageDay[] }) {
  const rows = days.toReversed().flatMap(({ date, groups }) =>
    groups.map(
      ({ kind, key, name, total }): Row => ({
        key: `${date} ${kind} ${key}`,
        name: [dateText(date), name],
        total,
      }),
    ),
  );
  return <Table caption="Day by day" columns={['Day', 'Name']} rows={rows} />;
}

export function GroupTable({
  caption,
  groups,
}: {
  readonly caption: string;
  readonly groups: readonly UsageGroup[];
}) {
  const rows = groups.map(
    ({ kind, key, name, total }): Row => ({ key: `${kind} ${key}`, name: [name], total }),
  );
  return <Table caption={caption} columns={['Name']} rows={rows} />;
}

function Table({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}) {
  return (
    <Disclosure summary="As a table" className="mt-4 text-sm">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard too */}
      <section aria-label={`${caption}, as a table`} tabIndex={0} className="mt-2 max-h-96 overflow-auto">
        <table className="figures w-full text-ink">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="text-left text-muted">
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1.5 pr-4 font-normal">
                  {column}
                </th>
              ))}
              {figures.map(([name]) => (
                <th key={name} scope="col" className="py-1.5 pl-4 text-right font-normal whitespace-nowrap">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name: [first, ...others], total }) => (
              <tr key={key} className="border-t border-hairline">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap">
                  {first}
                </th>
                {others.map((other) => (
                  <td key={other} className="py-1.5 pr-4 whitespace-nowrap">
                    {other}
                  </td>
                ))}
                {figures.map(([name, text]) => (
                  <td key={name} className="py-1.5 pl-4 text-right">
                    {text(total)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  );
}
