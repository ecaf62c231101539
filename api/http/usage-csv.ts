import type { IncomingMessage, ServerResponse } from 'node:http';
import { badInput } from '../domain/errors/hub-error.ts';
import type { Hub, Viewer } from '../domain/hub.ts';
import type { LedgerEntry } from '../domain/usage/ledger-entry.ts';
import type { ServeRest } from './rest-requests.ts';

/** Columns in order; null leaves a cell empty. */
const columns: Readonly<Record<string, (entry: LedgerEntry) => string | number | null>> = {
  time: ({ at }) => new Date(at).toISOString(),
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  personality: ({ personality }) => personality?.name ?? null,
  variant: ({ variant }) => variant.name,
  model: ({ model }) => model,
  reasoning_effort: ({ reasoningEffort }) => reasoningEffort,
  input_tokens: ({ usage }) => usage?.inputTokens ?? null,
  cached_input_tokens: ({ usage }) => usage?.cachedInputTokens ?? null,
  cache_write_tokens: ({ usage }) => usage?.cacheWriteTokens ?? null,
  output_tokens: ({ usage }) => usage?.outputTokens ?? null,
  reasoning_tokens: ({ usage }) => usage?.reasoningTokens ?? null,
  first_token_ms: ({ firstTokenMs }) => firstTokenMs,
  total_ms: ({ totalMs }) => totalMs,
  cost: ({ cost }) => cost?.amount ?? null,
  currency: ({ cost }) => (cost?.amount == null ? null : cost.currency),
  price_date: ({ cost }) => cost?.priceDate ?? null,
  cost_unknown_because: ({ cost }) => cost?.unknownReason ?? null,
  simulated: ({ simulated }) => String(simulated),
};

const parameters = ['from', 'to', 'timeZone'];

/**
 * `GET /api/usage.csv`: the requests of a range of days as CSV (RFC 4180), one per line, oldest first, streamed from
 * the store. `from`, `to` and `timeZone` are as in the query `usage`; any other parameter is BAD_INPUT. False, without
 * writing anything, if the request is for something else.
 */
type UsageCsvHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

export function createUsageCsvHandler({
  hub: { usage },
  viewer,
  serveRest,
}: {
  readonly hub: Pick<Hub, 'usage'>;
  readonly viewer: (request: IncomingMessage) => Viewer;
  readonly serveRest: ServeRest;
}): UsageCsvHandler {
  return async (request, response, { pathname, searchParams }) => {
    if (pathname !== '/api/usage.csv') return false;
    await serveRest(request, response, ['GET', 'HEAD'], async ({ send }) => {
      const unknown = searchParams.keys().find((name) => !parameters.includes(name));
      if (unknown !== undefined) {
        throw /^\w{1,64}$/.test(unknown)
          ? badInput(unknown, `is no parameter here: there are ${parameters.join(', ')}`)
          : badInput('query', `has a parameter other than ${parameters.join(', ')}`);
      }
      const days = usage.days({
        from: searchParams.get('from'),
        to: searchParams.get('to'),
        timeZone: searchParams.get('timeZone') ?? 'UTC',
      });
      await send(
        {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Disposition': `attachment; filename="usage-${days.dates[0]}-to-${days.dates.at(-1)}.csv"`,
        },
        writeCsv(usage.entries(viewer(request), days)),
      );
    });
    return true;
  };
}

async function* writeCsv(pages: AsyncIterable<readonly LedgerEntry[]>): AsyncGenerator<string> {
  const cells = Object.values(columns);
  let head = toLine(Object.keys(columns));
  for await (const page of pages) {
    yield head + page.map((entry) => toLine(cells.map((cell) => cell(entry)))).join('');
    head = '';
  }
}

function toLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** Spreadsheets evaluate text that begins like a formula, even within quotes. */
function toCell(value: string | number | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
