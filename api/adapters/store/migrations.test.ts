import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { createRecordingLog } from '../../testing/recording-log.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';
import { migrations } from './migrations.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Tables } from './tables.ts';

/** A database as created by an earlier release. */
async function createEarlier(path: string, release: string): Promise<void> {
  const database = new Kysely<Tables>({ dialect: createSqliteDialect(path) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo(release);
  await database.destroy();
}

const answers = [
  { id: 'whole', status: 'COMPLETED', inputTokens: 5, firstTokenMs: 3, costAmount: '0.000004' },
  { id: 'unpriced', status: 'STOPPED', costUnknownReason: 'Nobody said.' },
  { id: 'crashed', status: 'INTERRUPTED' },
  { id: 'simulated', status: 'FAILED', simulated: 1 },
  { id: 'refused', status: 'FAILED' },
  { id: 'running', status: 'RUNNING' },
];

test('answers from before there was a ledger are entered in it', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  await createEarlier(path, '0001-conversations');
  const database = new DatabaseSync(path);
  database.exec(`
    insert into conversation values ('chat', 'owner', 'Why?', 1, 1, 0, 0, 'gpt', 'fast', null, null, 0);
    insert into prompt values ('prompt', 'gpt', 'GPT-style', 'Be plain.');
  `);
  answers.forEach(({ id, status, ...columns }, index) => {
    const row = {
      id,
      status,
      inputTokens: null,
      firstTokenMs: null,
      costAmount: null,
      costUnknownReason: null,
      simulated: 0,
      ...columns,
    };
    database
      .prepare(
        `insert into message (id, conversationId, role, content, createdAt) values (?, 'chat', '', '', ?)`,
      )
      .run(`message-${id}`, 100 + index);
    database
      .prepare(
        `insert into generation (id, viewerId, inputDigest, status, headSeq, conversationId, questionId, messageId,
          reasoning, promptId, variantId, variantName, model, inputTokens, outputTokens, totalTokens, firstTokenMs,
          costAmount, costPriceDate, costUnknownReason, simulated, leftOutMessages)
        values (:id, 'owner', '', :status, 1, 'chat', '', 'message-' || :id, '', 'prompt', 'fast', 'Fast', 'luna',
          :inputTokens, :inputTokens, :inputTokens, :firstTokenMs, :costAmount, null, :costUnknownReason,
          :simulated, 0)`,
      )
      .run(row);
  });
  database.close();

  await using store = await openSqliteStore(path, createRecordingLog()).then((opened) => ({
    ...opened,
    [Symbol.asyncDispose]: () => opened.close(),
  }));

  const everything = { after: { at: 0, id: '' }, before: 1_000, limit: 99 };
  const entries = await store.listUsage('owner', everything);
  expect(
    entries.map(({ id, at, status, usage, cost }) => [id, at, status, usage?.inputTokens, cost]),
  ).toEqual([
    ['whole', 100, 'COMPLETED', 5, expect.objectContaining({ amount: '0.000004', unknownReason: null })],
    ['unpriced', 101, 'STOPPED', undefined, expect.objectContaining({ unknownReason: 'Nobody said.' })],
    [
      'crashed',
      102,
      'INTERRUPTED',
      undefined,
      expect.objectContaining({ unknownReason: expect.stringContaining('server ended') }),
    ],
    ['simulated', 103, 'FAILED', undefined, null],
  ]);
  expect(entries[0]).toMatchObject({
    kind: 'ANSWER',
    personality: { id: 'gpt', name: 'GPT-style' },
    variant: { id: 'fast', name: 'Fast' },
    model: 'luna',
    reasoningEffort: null,
    usage: { inputTokens: 5, cacheWriteTokens: null },
  });
  await store.recoverGenerations();
  expect((await store.listUsage('owner', everything)).at(-1)).toMatchObject({ id: 'running' });
});

test('names of personalities that were tried out earlier are forgotten, and no others', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  await createEarlier(path, '0008-search-in-every-script');
  using database = new DatabaseSync(path);
  const enter = database.prepare(
    `insert into ledger (id, viewerId, at, kind, personalityId, personalityName, variantId, variantName, model, status,
      simulated)
    values (:id, 'owner', 1, 'ANSWER', :personalityId, :personalityName, 'fast', 'Fast', 'luna', 'COMPLETED', 0)`,
  );
  enter.run({ id: 'tried', personalityId: 'try-out', personalityName: 'Secret' });
  enter.run({ id: 'asked', personalityId: 'mine', personalityName: 'Mine' });

  const store = await openSqliteStore(path, createRecordingLog());
  await store.close();

  expect(database.prepare('select personalityName from ledger order by id').all()).toEqual([
    { personalityName: 'Mine' },
    { personalityName: 'Try-out' },
  ]);
});

test('prompts that chats left behind when they were removed are removed too, and no others', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  await createEarlier(path, '0003-personalities');
  using database = new DatabaseSync(path);
  database.exec(`
    insert into conversation values ('chat', 'owner', 'Why?', 1, 1, 0, 0, 'gpt', 'fast', null, null, 0);
    insert into prompt values ('used', 'gpt', 'GPT-style', 'Be plain.'), ('left', 'mine', 'Mine', 'Be mine.');
    insert into generation (id, viewerId, inputDigest, status, headSeq, conversationId, questionId, messageId,
      reasoning, promptId, variantId, variantName, model, simulated, leftOutMessages)
    values ('answer', 'owner', '', 'COMPLETED', 2, 'chat', '', '', '', 'used', 'fast', 'Fast', 'luna', 0, 0);
  `);

  const store = await openSqliteStore(path, createRecordingLog());
  await store.close();

  expect(database.prepare('select id from prompt').all()).toEqual([{ id: 'used' }]);
});

test('answers that died with the server before their cost was said to be unknown say so', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  await createEarlier(path, '0005-cache-writes');
  using database = new DatabaseSync(path);
  database.exec(`
    insert into conversation values ('chat', 'owner', 'Why?', 1, 1, 0, 0, 'gpt', 'fast', null, null, 0);
    insert into prompt values ('prompt', 'gpt', 'GPT-style', 'Be plain.');
    insert into generation (id, viewerId, inputDigest, status, headSeq, conversationId, questionId, messageId,
      reasoning, promptId, variantId, variantName, model, interruption, simulated, leftOutMessages)
    select column1, 'owner', '', 'INTERRUPTED', 2, 'chat', '', column1, '', 'prompt', 'fast', 'Fast', 'luna',
      column2, column3, 0
    from (values ('crashed', 'CRASH', 0), ('simulated', 'CRASH', 1), ('stopped', 'SHUTDOWN', 0));
  `);

  const store = await openSqliteStore(path, createRecordingLog());
  await store.close();

  expect(
    database.prepare('select id from generation where costUnknownReason like ?').all('The server ended%'),
  ).toEqual([{ id: 'crashed' }]);
});

test('chats from before search told vowel signs apart are found by what it finds now', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  await createEarlier(path, '0007-personality-requests');
  using database = new DatabaseSync(path);
  database.exec(`
    insert into conversation values ('chat', 'owner', 'Straße', 1, 1, 0, 0, 'gpt', 'fast', null, null, 0);
    insert into prompt values ('prompt', 'gpt', 'GPT-style', 'Be plain.');
    insert into message (number, id, conversationId, role, content, createdAt) values
      (1, 'question', 'chat', 'USER', 'रूम', 1), (2, 'ended', 'chat', 'ASSISTANT', 'Işık', 1),
      (3, 'empty', 'chat', 'ASSISTANT', '', 1), (4, 'running', 'chat', 'ASSISTANT', 'Half', 1);
    insert into search (rowid, text) values (1, 'Straße' || char(10) || 'रूम'), (2, 'Işık');
    insert into generation (id, viewerId, inputDigest, status, headSeq, conversationId, questionId, messageId,
      reasoning, promptId, variantId, variantName, model, simulated, leftOutMessages)
    select column1, 'owner', '', column2, 2, 'chat', 'question', column1, '', 'prompt', 'fast', 'Fast', 'luna', 0, 0
    from (values ('ended', 'COMPLETED'), ('empty', 'STOPPED'), ('running', 'RUNNING'));
  `);

  const store = await openSqliteStore(path, createRecordingLog());
  const matches = async (search: string) => {
    const found = await store.searchConversations('owner', {
      search,
      limit: 9,
      after: null,
      archived: false,
    });
    return found.map(({ match }) => match);
  };
  const found = [
    await matches('strasse रूम'),
    await matches('ışık'),
    await matches('राम'),
    await matches('half'),
  ];
  await store.recoverGenerations();
  const recovered = await matches('half');
  await store.close();

  expect(found).toEqual([[1], [2], [], []]);
  expect(recovered).toEqual([4]);
});

test('the migration of a database is logged when it begins and when it ends, unless the database is new', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  await createEarlier(path, '0007-personality-requests');
  const logs = [createRecordingLog(), createRecordingLog(), createRecordingLog()] as const;

  for (const [log, at] of [
    [logs[0], path],
    [logs[1], path],
    [logs[2], join(directory.path, 'new.sqlite')],
  ] as const) {
    const store = await openSqliteStore(at, log);
    await store.close();
  }

  expect(logs.map(({ lines }) => lines)).toEqual([
    [
      expect.stringMatching(/^info the database is being migrated, .*test\.sqlite.*"0008-/),
      expect.stringMatching(/^info the database has been migrated .*test\.sqlite/),
    ],
    [],
    [],
  ]);
});

test('a database that a newer version has migrated is left as it is, with the ways out', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const store = await openSqliteStore(path, createRecordingLog());
  await store.close();
  using database = new DatabaseSync(path);
  database.exec("insert into kysely_migration values ('9999-future', '2030-01-01T00:00:00.000Z')");

  const opening = openSqliteStore(path, createRecordingLog());

  await expect(opening).rejects.toMatchObject({
    name: 'DataDirectoryError',
    message: `${path} was last used by a newer ModelHub, and this version cannot read it. Start the newer one, or restore the copy made before upgrading (docs/hosting.md, Upgrading).`,
  });
});

test('a database whose migration was killed after any statement opens again', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const copies: string[] = [];
  const database = new Kysely<Tables>({
    dialect: createSqliteDialect(path),
    // What a kill at this point would leave on the disk.
    log() {
      const copy = join(directory.path, `killed-${copies.length}.sqlite`);
      copies.push(copy);
      for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
    },
  });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  await database.destroy();

  expect(error).toBeUndefined();
  expect(copies.length).toBeGreaterThan(20);
  for (const copy of copies) {
    const store = await openSqliteStore(copy, createRecordingLog());
    expect(await store.findConversation('owner', 'none')).toBeNull();
    await store.close();
  }
});
