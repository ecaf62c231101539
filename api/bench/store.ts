import { requestGraphql } from '../testing/request-graphql.ts';
import { startHub } from '../testing/start-hub.ts';
import { median, printTable, quantile } from './figures.ts';
import { cpuMsOf } from './process-figures.ts';

const runs = 40;

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
    edges { cursor node { id title createdAt updatedAt pinned personality { id name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const chatQuery = `query Chat($id: ID!, $after: String) {
  conversation(id: $id) {
    id title activeLeafId
    messages(first: 500, after: $after) {
      edges { node {
        id parentId role content createdAt siblingIndex siblingCount status model finishReason
        usage { inputTokens outputTokens totalTokens } timing { firstTokenMs totalMs tokensPerSecond }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Connection {
  readonly edges: readonly { readonly node: { readonly id: string; readonly createdAt: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What the conversations in a seeded directory cost to find and to open, over HTTP from a running hub. */
export async function measureStore(directory: string): Promise<void> {
  await using hub = await startHub({ DATA_DIR: directory, SANDBOX: 'on', LOG_LEVEL: 'error' });
  const rows: [string, number, number, number, string][] = [];

  const list = async (variables: object) =>
    (await requestGraphql<{ conversations: Connection }>(hub.origin, listQuery, variables)).conversations;
  const open = async (id: string, after: string | null) =>
    (await requestGraphql<{ conversation: { messages: Connection } }>(hub.origin, chatQuery, { id, after }))
      .conversation.messages;

  const newest = await list({});
  await measure('list, first page', () => list({}));
  await measure('list, second page', () => list({ after: newest.pageInfo.endCursor }));
  for (const [name, search] of Object.entries(searches)) {
    await measure(`search for ${name}`, () => list({ search }));
  }
  const { 'a rare word': rare, 'a common word': common } = searches;
  await measure('search the archive for a rare word', () => list({ search: rare, archived: true }));
  await measure('search the archive for a common word', () => list({ search: common, archived: true }));
  // The longest was seeded first and is pinned, so that it is on the first page.
  const longest =
    newest.edges.toSorted((a, b) => a.node.createdAt.localeCompare(b.node.createdAt))[0]?.node.id ?? '';
  await measure('open the longest chat, first page of 500', () => open(longest, null));
  await measure('open the longest chat, all its pages', () => allPages((after) => open(longest, after)));
  await measure('open a chat of 50 messages', () => open(newest.edges.at(-1)?.node.id ?? '', null));
  printTable('Store', ['', 'p50, ms', 'p95, ms', 'CPU of the hub, ms', 'found'], rows);

  async function measure(name: string, work: () => Promise<Pick<Connection, 'edges'>>): Promise<void> {
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

  async function allPages(page: (after: string | null) => Promise<Connection>): Promise<Connection> {
    const edges: Connection['edges'][number][] = [];
    for (let after: string | null = null; ; ) {
      const { edges: more, pageInfo }: Connection = await page(after);
      edges.push(...more);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return { edges, pageInfo };
    }
  }
}
