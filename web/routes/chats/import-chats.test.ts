import { expect, test } from 'vitest';
import { type ImportReport, importChats, importWords, type PostChats } from './import-chats.ts';

const head = { format: 'modelhub-chats', version: 1, exportedAt: '2026-11-29T08:00:00.000Z' };
const chatOf = (title: string, size = 10) => ({ id: title, title, messages: 'x'.repeat(size) });
const fileOf = (...chats: readonly object[]) => JSON.stringify({ ...head, chats });

/** A hub that accepts everything and keeps what it was sent. */
function createHub(answer?: PostChats) {
  const bodies: { chats: { title: string }[] }[] = [];
  const post: PostChats = async (body) => {
    bodies.push(JSON.parse(body));
    return (
      (await answer?.(body)) ?? {
        chats: JSON.parse(body).chats.map(({ id, title }: { id: string; title: string }) => ({
          title,
          outcome: 'IMPORTED',
          conversationId: id,
          error: null,
        })),
      }
    );
  };
  return { post, bodies };
}

test('a small file goes in one request, a large one in several, each a document of its own', async () => {
  const { post, bodies } = createHub();
  const seen: number[] = [];
  const titles = ['a', 'b', 'c', 'd'];
  const file = fileOf(...titles.map((title) => chatOf(title, 600_000)));
  const report = await importChats(`\ufeff${file}`, post, ({ chats }) => seen.push(chats.length));
  expect(bodies.map(({ chats, ...rest }) => [rest, chats.map(({ title }) => title)])).toEqual(
    titles.map((title) => [head, [title]]),
  );
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(report).toMatchObject({ total: 4, problem: null });

  const small = createHub();
  await importChats(fileOf(chatOf('a'), chatOf('b')), small.post, () => {});
  expect(small.bodies).toHaveLength(1);
});

test('a part is measured in bytes, of which most letters of the world have two or three', async () => {
  const { post, bodies } = createHub();
  const sent: number[] = [];
  const measure: PostChats = (body) => {
    sent.push(Buffer.byteLength(body));
    return post(body);
  };
  const chats = ['a', 'b', 'c'].map((title) => ({ id: title, title, messages: '河'.repeat(150_000) }));
  await importChats(fileOf(...chats), measure, () => {});
  expect(bodies.map(({ chats }) => chats.length)).toEqual([2, 1]);
  expect(Math.max(...sent)).toBeLessThan(1024 * 1024);
});

test('of many small chats, no request has more than a hub takes', async () => {
  const { post, bodies } = createHub();
  const report = await importChats(
    fileOf(...Array.from({ length: 450 }, (_, index) => chatOf(`${index}`))),
    post,
    () => {},
  );
  expect(bodies.map(({ chats }) => chats.length)).toEqual([200, 200, 50]);
  expect(report.chats).toHaveLength(450);
});

test('one chat that is too large for the hub keeps no other one out', async () => {
  const { post, bodies } = createHub();
  const file = fileOf(chatOf('a'), chatOf('b', 17_000_000), chatOf('c'));
  const report = await importChats(file, post, () => {});
  expect(report.chats.map(({ title, outcome }) => `${title} ${outcome}`)).toEqual([
    'a IMPORTED',
    'b REFUSED',
    'c IMPORTED',
  ]);
  expect(bodies).toHaveLength(2);
});

test('a hub that is lost half way is told of, with what came in until then', async () => {
  const { post, bodies } = createHub(async () => {
    if (bodies.length === 2) throw new TypeError('Failed to fetch');
    return { chats: [{ title: 'a', outcome: 'IMPORTED', conversationId: 'a', error: null }] };
  });
  const report = await importChats(fileOf(chatOf('a', 900_000), chatOf('b', 900_000)), post, () => {});
  expect(report.chats).toHaveLength(1);
  expect(report.problem).toMatch(/^The hub could not be reached/);
});

test('what the hub does not take at all is said in its words', async () => {
  const error = { title: 'Input not accepted', message: 'The version must be 1.' };
  const report = await importChats(fileOf(), createHub(async () => ({ error })).post, () => {});
  expect(report.problem).toBe('Input not accepted. The version must be 1.');
});

test.each(['', '\ufffdPNG\r\n', 'no json', 'null', '[]', '{}', '{"chats":{}}'])(
  '%j is no export',
  async (text) => {
    const { post, bodies } = createHub();
    expect((await importChats(text, post, () => {})).problem).toBe(
      'This file is not a JSON export from ModelHub.',
    );
    expect(bodies).toEqual([]);
  },
);

test.each([
  ['cut short', fileOf(chatOf('a')).slice(0, -5)],
  ['cut short at once', '\ufeff{ "format": "modelhub-chats"'],
  ['damaged', fileOf(chatOf('a')).replace('"title"', 'title')],
  ['without chats', JSON.stringify(head)],
])('an export that is %s is told from a file that is none', async (_what, text) => {
  const { post, bodies } = createHub();
  expect((await importChats(text, post, () => {})).problem).toMatch(/^This export is damaged or incomplete/);
  expect(bodies).toEqual([]);
});

test.each<[string, Partial<Record<ImportReport['chats'][number]['outcome'], number>>]>([
  ['1 chat imported.', { IMPORTED: 1 }],
  ['2 chats imported, 1 already here, 3 refused.', { IMPORTED: 2, ALREADY_THERE: 1, REFUSED: 3 }],
  ['0 chats imported, 2 already here.', { ALREADY_THERE: 2 }],
  ['The file has no chats.', {}],
])('%s', (words, counts) => {
  const chats = Object.entries(counts).flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => ({
      title: null,
      outcome: outcome as ImportReport['chats'][number]['outcome'],
      conversationId: null,
      error: null,
    })),
  );
  expect(importWords({ chats, total: chats.length, problem: null })).toBe(words);
});
