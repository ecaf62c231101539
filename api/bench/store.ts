import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLineLog } from '../adapters/log/line-log.ts';
import { lockDirectory } from '../adapters/store/directory-lock.ts';
import { openSqliteStore } from '../adapters/store/sqlite-store.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { createConversationFeed } from '../domain/conversations/conversation-feed.ts';
import { createConversations } from '../domain/conversations/conversations.ts';

const { values } = parseArgs({ options: { directory: { type: 'string', default: '.modelhub' } } });
const directory = resolve(values.directory);
const lock = lockDirectory(directory);
const log = createLineLog({ level: 'warn', write: console.error, secrets: [] });
const store = await openSqliteStore(join(directory, 'modelhub.sqlite'), log);
const conversations = createConversations({
  store,
  feed: createConversationFeed(),
  clock: systemClock,
  stopGenerations: async () => {},
});
const viewer = { id: 'owner' };
const all = { first: 30, after: null, search: null, archived: false };

const newest = await conversations.list(viewer, all);
const oldest = await store.listConversations(viewer.id, {
  limit: 20_000,
  after: null,
  archived: false,
});
const long = oldest.toSorted((a, b) => a.createdAt - b.createdAt)[0]?.id ?? '';

const searches = {
  'a rare word': 'mirenlomiren',
  'a common word': 'ka',
  'a common beginning': 'kalo',
  'two letters': 'lo',
  Chinese: '量子',
  'a phrase': '"ka ka"',
  'three common words': 'ka lo mi',
  nothing: 'zzzzzz',
};

console.log('| | p50 ms | p95 ms | found |\n|---|---:|---:|---:|');
await measure('list, first page', () => conversations.list(viewer, all));
const after = newest.edges.at(-1)?.cursor ?? null;
await measure('list, second page', () => conversations.list(viewer, { ...all, after }));
for (const [name, search] of Object.entries(searches)) {
  await measure(`search for ${name}`, () => conversations.list(viewer, { ...all, search }));
}
await measure('open the longest chat', () =>
  conversations.messages(viewer, long, { first: 500, after: null }),
);
await measure('open the longest chat, all pages', async () => {
  const edges: unknown[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await conversations.messages(viewer, long, { first: 500, after: cursor });
    edges.push(...page.edges);
    cursor = page.edges.at(-1)?.cursor ?? null;
    if (!page.hasNextPage) return { edges };
  }
});
await store.close();
lock.release();

async function measure(
  name: string,
  work: () => Promise<{ readonly edges: readonly unknown[] }>,
): Promise<void> {
  const times: number[] = [];
  let found = 0;
  for (let run = 0; run < 40; run++) {
    const began = performance.now();
    found = (await work()).edges.length;
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`| ${name} | ${at(0.5)} | ${at(0.95)} | ${found} |`);
}
