import { expect, test } from 'vitest';
import { HubError } from '../domain/errors/hub-error.ts';
import type { LedgerEntry } from '../domain/usage/ledger-entry.ts';
import type { UsageReports } from '../domain/usage/usage-reports.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { createStubHub } from '../testing/stub-hub.ts';

const entry: LedgerEntry = {
  id: 'generation-1',
  at: Date.UTC(2026, 10, 23, 9, 30),
  kind: 'ANSWER',
  personality: { id: 'gpt', name: 'GPT-style' },
  variant: { id: 'fast', name: 'Fast' },
  model: 'gpt-6-luna',
  reasoningEffort: 'none',
  status: 'COMPLETED',
  usage: {
    inputTokens: 12,
    cachedInputTokens: 0,
    cacheWriteTokens: 11,
    outputTokens: 3,
    reasoningTokens: null,
    totalTokens: 15,
  },
  firstTokenMs: 412,
  totalMs: 900,
  cost: { amount: '0.0000027', currency: 'USD', priceDate: '2026-11-23', unknownReason: null },
  simulated: false,
};
const title: LedgerEntry = {
  ...entry,
  kind: 'TITLE',
  personality: null,
  reasoningEffort: null,
  usage: null,
  firstTokenMs: null,
  totalMs: null,
  cost: { amount: null, currency: 'USD', priceDate: null, unknownReason: 'Nobody said, "alas".' },
};

const header =
  'time,kind,status,personality,variant,model,reasoning_effort,input_tokens,cached_input_tokens,cache_write_tokens,output_tokens,reasoning_tokens,first_token_ms,total_ms,cost,currency,price_date,cost_unknown_because,simulated';

function serve(entries: UsageReports['entries']) {
  return startHttpServer({ hub: createStubHub({ usage: { entries } }) });
}

async function* pagesOf(...entries: LedgerEntry[]) {
  for (const each of entries) yield [each];
}

test('the requests of some days come as a file of CSV, what is unknown as empty cells', async () => {
  await using server = await serve(() => pagesOf(entry, title));

  const response = await fetch(new URL('/api/usage.csv?from=2026-11-01&to=2026-11-30', server.url));

  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="usage-2026-11-01-to-2026-11-30.csv"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(await response.text()).toBe(
    [
      header,
      '2026-11-23T09:30:00.000Z,ANSWER,COMPLETED,GPT-style,Fast,gpt-6-luna,none,12,0,11,3,,412,900,0.0000027,USD,2026-11-23,,false',
      '2026-11-23T09:30:00.000Z,TITLE,COMPLETED,,Fast,gpt-6-luna,,,,,,,,,,,,"Nobody said, ""alas"".",false',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['=HYPERLINK("http://evil","x")', `"'=HYPERLINK(""http://evil"",""x"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['two\nlines', '"two\nlines"'],
  ['a, "b"', '"a, ""b"""'],
  ['plain = +-@', 'plain = +-@'],
])('no spreadsheet takes the name %j for a formula', async (name, cell) => {
  await using server = await serve(() => pagesOf({ ...entry, personality: { id: 'own', name } }));

  const csv = await (await fetch(new URL('/api/usage.csv', server.url))).text();

  expect(csv).toContain(`,COMPLETED,${cell},Fast,`);
});

test.each([
  ['?from=soon', 400, { code: 'BAD_INPUT', field: 'from' }],
  ['?to=2026-13-01', 400, { code: 'BAD_INPUT', field: 'to' }],
  ['?timeZone=Mars', 400, { code: 'BAD_INPUT', field: 'timeZone' }],
  ['?from=2026-11-01&simulated=true', 400, { code: 'BAD_INPUT', field: 'simulated' }],
  ['?a%20b=c', 400, { code: 'BAD_INPUT', field: 'query' }],
  ['', 503, { code: 'STORE_FAILED', field: null }],
])('a refusal of %j is an entry of the catalogue', async (query, status, error) => {
  // biome-ignore lint/correctness/useYield: it fails before it gives anything
  await using server = await serve(async function* () {
    throw new HubError('STORE_FAILED');
  });

  const response = await fetch(new URL(`/api/usage.csv${query}`, server.url));

  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({
    ...error,
    steps: expect.arrayContaining([expect.any(String)]),
  });
});

test('what fails unexpectedly is an entry of the catalogue too, and in the log', async () => {
  // biome-ignore lint/correctness/useYield: it fails before it gives anything
  await using server = await serve(async function* () {
    throw new TypeError('a fault of ours');
  });

  const response = await fetch(new URL('/api/usage.csv', server.url));

  expect([response.status, await response.json()]).toEqual([
    500,
    expect.objectContaining({ code: 'INTERNAL' }),
  ]);
  expect(server.log.lines).toEqual([expect.stringContaining('a file failed unexpectedly')]);
});

test('files count among the operations, and a shutdown ends those that go on', async () => {
  let begun = () => {};
  const begin = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let ended = false;
  const hub = createStubHub({
    usage: {
      async *entries() {
        try {
          begun();
          for (;;) yield [entry];
        } finally {
          ended = true;
        }
      },
    },
  });
  await using server = await startHttpServer({ hub, maximumOperations: 1 });
  const url = new URL('/api/usage.csv', server.url);

  const endless = await fetch(url);
  await begin;
  const refused = await fetch(url);
  const other = await fetch(new URL('/api/chats.json', server.url));
  const reading = endless.text();
  reading.catch(() => {});
  await server.server.close();

  expect([refused.status, await refused.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'HUB_LIMIT' }),
  ]);
  expect(other.status).toBe(503);
  await expect(reading).rejects.toThrow('terminated');
  expect(ended).toBe(true);
});

test('a store that fails in the middle leaves no file that looks whole', async () => {
  await using server = await serve(async function* () {
    yield [entry];
    throw new HubError('STORE_FAILED');
  });

  const response = await fetch(new URL('/api/usage.csv', server.url));

  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');
});

test('no more is read from the store than the reader takes', async () => {
  let read = 0;
  let ended = () => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  await using server = await serve(async function* () {
    try {
      for (; read < 100_000; read++) yield Array.from({ length: 500 }, () => entry);
    } finally {
      ended();
    }
  });
  const leaving = new AbortController();

  const response = await fetch(new URL('/api/usage.csv', server.url), { signal: leaving.signal });
  await response.body?.getReader().read();
  leaving.abort();
  await end;

  expect(read).toBeLessThan(1_000);
});

test('it is only read, by those who are admitted', async () => {
  await using server = await serve(() => pagesOf(entry));
  const url = new URL('/api/usage.csv', server.url);

  const post = await fetch(url, { method: 'POST' });
  const head = await fetch(url, { method: 'HEAD' });
  const foreign = await fetch(url, { headers: { Origin: 'https://evil.example' } });
  const embedded = await fetch(url, {
    headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
  });

  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect([foreign.status, embedded.status]).toEqual([403, 403]);
});
