import { requestGraphql } from '../testing/request-graphql.ts';
import { startHub } from '../testing/start-hub.ts';
import { median, printTable, quantile } from './figures.ts';
import { cpuMsOf } from './process-figures.ts';

const runs = 100;

const searches = {
  'a rare word': 'ellobreto',
  'a common word': 'ka',
  'a common beginning': 'kalo',
  'two letters': 'lo',
  Chinese: '量子',
  'a phrase': '"ka ka"',
  'three common words': 'ka lo mi',
  nothing: 'zzzzzz',
};

const listQuery = `query List($after: String, $search: String, $archived: Boolean) {
  conversations(first: 30, after: $after, search: $search, archived: $archived) {
    edges { cursor excerpt { text matches { start end } } node { id title createdAt updatedAt pinned personality { id name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What the page asks for, plus the places among siblings. */
const chatQuery = `query Chat($id: ID!, $last: Int!, $before: String) {
  conversation(id: $id) {
    id title activeLeafId
    messages(last: $last, before: $before) {
      edges { node {
        id parentId role content createdAt siblingIndex siblingCount status generationId reasoning
        personality { personalityId name } variant { variantId name } model simulated finishReason interruption
        usage { inputTokens outputTokens reasoningTokens } timing { firstTokenMs totalMs tokensPerSecond }
        cost { amount currency unknownReason }
        error { code title message steps retryable retryAfterMs requestId }
      } }
      pageInfo { hasPreviousPage startCursor }
    }
  }
}`;

/** Seeded answers are simulated; the last of them was asked on 5 October 2026. */
const usageQuery = `query Usage($from: Date!, $by: UsageDimension!) {
  usage(from: $from, to: "2026-10-05", timeZone: "Europe/Berlin", simulated: true) {
    edges: days(by: $by) { date total { requests inputTokens cost unpricedRequests } groups { key name total { requests cost } } }
  }
}`;

interface Connection<PageInfo> {
  readonly edges: readonly { readonly node: { readonly id: string; readonly createdAt: string } }[];
  readonly pageInfo: PageInfo;
}
type List = Connection<{ readonly endCursor: string | null }>;
type Messages = Connection<{ readonly hasPreviousPage: boolean; readonly startCursor: string | null }>;

/** Measures what it costs to find and open the conversations of a seeded directory, over HTTP from a running hub. */
export async function measureStore(directory: string): Promise<void> {
  await using hub = await startHub({ DATA_DIR: directory, SANDBOX: 'on', LOG_LEVEL: 'error' });
  const rows: [string, number, number, number, string][] = [];

  const list = async (variables: object) =>
    (await requestGraphql<{ conversations: List }>(hub.origin, listQuery, variables)).conversations;
  const open = async (id: string, last: number, before: string | null = null) => {
    const page = { id, last, before };
    return (await requestGraphql<{ conversation: { messages: Messages } }>(hub.origin, chatQuery, page))
      .conversation.messages;
  };

  const newest = await list({});
  await measure('list, first page', () => list({}));
  await measure('list, second page', () => list({ after: newest.pageInfo.endCursor }));
  for (const [name, search] of Object.entries(searches)) {
    await measure(`search for ${name}`, () => list({ search }));
  }
  const { 'a rare word': rare, 'a common word': common } = searches;
  await measure('search the archive for a rare word', () => list({ search: rare, archived: true }));
  await measure('search the archive for a common word', () => list({ search: common, archived: true }));
  // The longest was seeded first and is pinned, so it is on the first page.
  const longest =
    newest.edges.toSorted((a, b) => a.node.createdAt.localeCompare(b.node.createdAt))[0]?.node.id ?? '';
  await measure('open a chat of 2,000 messages, the newest 200', () => open(longest, 200));
  await measure('the newest 500 of it', () => open(longest, 500));
  await measure('all of it in pages of 500', () => allPages((before) => open(longest, 500, before)));
  await measure('open a chat of 50 messages', () => open(newest.edges.at(-1)?.node.id ?? '', 200));
  const usage = async (from: string, by: string) =>
    (await requestGraphql<{ usage: Pick<Messages, 'edges'> }>(hub.origin, usageQuery, { from, by })).usage;
  await measure('usage of a month by day and model', () => usage('2026-09-06', 'MODEL'));
  await measure('usage of a month by day and personality', () => usage('2026-09-06', 'PERSONALITY'));
  await measure('usage of 270 days by day and model', () => usage('2026-01-09', 'MODEL'));
  printTable('Store', ['', 'p50, ms', 'p95, ms', 'CPU of the hub, ms', 'found'], rows);

  async function measure(name: string, work: () => Promise<Pick<Messages, 'edges'>>): Promise<void> {
    const times: number[] = [];
    let found = 0;
    const cpuBefore = cpuMsOf(hub.pid);
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      found = (await work()).edges.length;
      times.push(performance.now() - began);
    }
    const cpuMs = (cpuMsOf(hub.pid) - cpuBefore) / runs;
    rows.push([name, median(times), quantile(times, 0.95), cpuMs, String(found)]);
  }

  async function allPages(page: (before: string | null) => Promise<Messages>): Promise<Messages> {
    const edges: Messages['edges'][number][] = [];
    for (let before: string | null = null; ; ) {
      const { edges: more, pageInfo }: Messages = await page(before);
      edges.unshift(...more);
      before = pageInfo.startCursor;
      if (!pageInfo.hasPreviousPage) return { edges, pageInfo };
    }
  }
}
