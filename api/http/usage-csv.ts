import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describeError } from '../domain/error-catalogue.ts';
import { HubError } from '../domain/errors.ts';
import type { UsageReports, Viewer } from '../domain/hub.ts';
import type { LedgerEntry } from '../domain/usage/ledger-entry.ts';

export const usageCsvPath = '/api/usage.csv';

/** The columns in their order, each with what stands in it; null leaves a cell empty. */
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

/**
 * Sends the requests of some days as CSV (RFC 4180), one a line and oldest first, while they are read from the store.
 * The parameters are those of the query `usage`. A refusal is an entry of the error catalogue, in JSON.
 */
export async function sendUsageCsv(
  { method, parameters }: { readonly method: string | undefined; readonly parameters: URLSearchParams },
  response: ServerResponse,
  usage: UsageReports,
  viewer: Viewer,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  try {
    const days = usage.days({
      from: parameters.get('from'),
      to: parameters.get('to'),
      timeZone: parameters.get('timeZone') ?? 'UTC',
    });
    const lines = writeCsv(usage.entries(viewer, days));
    // Before the first byte of success: whatever the store refuses can still be said.
    const first = await lines.next();
    response.writeHead(200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="usage-${days.dates[0]}-to-${days.dates.at(-1)}.csv"`,
    });
    if (method === 'HEAD') response.end();
    // A reader who left, or a store that fails now and has said so: the body then ends where no client takes it for whole.
    else await pipeline(Readable.from(goOn(first, lines)), response).catch(() => {});
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    sendRefusal(response, error);
  }
}

async function* writeCsv(pages: AsyncIterable<readonly LedgerEntry[]>): AsyncGenerator<string> {
  const cells = Object.values(columns);
  let head = toLine(Object.keys(columns));
  for await (const page of pages) {
    yield head + page.map((entry) => toLine(cells.map((cell) => cell(entry)))).join('');
    head = '';
  }
}

async function* goOn(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first.value ?? '';
  yield* rest;
}

function toLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** Spreadsheets take what begins like a formula for one, also within quotes. */
function toCell(value: string | number | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function sendRefusal(response: ServerResponse, error: HubError): void {
  const body = `${JSON.stringify(describeError(error))}\n`;
  response.writeHead(error.code === 'BAD_INPUT' ? 400 : 503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
