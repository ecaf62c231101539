import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../adapters/system/system-clock.ts';
import {
  askPersonality,
  changePersonality,
  deletePersonality,
  importPersonalities,
  listPersonalities,
  wireDraft,
} from '../testing/personality-wire.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp, type TestApp } from '../testing/start-test-app.ts';

/** An upstream that answers everything, and what it was asked. */
async function startUpstream() {
  const asked: Record<string, unknown>[] = [];
  const upstream = await startChatUpstream(({ exchange }) => {
    asked.push(JSON.parse(exchange.request.body));
    return exchange.answer('fine');
  });
  return { upstream, asked };
}

function systemOf(request: Record<string, unknown> = {}): string | undefined {
  return (request.messages as { content: string }[])[0]?.content;
}

/** What a chat shows of who answered, and who would go on. */
async function chatOf(app: TestApp, id: string | null) {
  const { conversation } = await app.request<{
    conversation: {
      personality: { id: string; name: string } | null;
      messages: {
        edges: { node: { personality: { id: string; name: string; systemPrompt: string } | null } }[];
      };
    };
  }>(
    `query ($id: ID!) { conversation(id: $id) {
      personality { id name }
      messages { edges { node { personality { id name systemPrompt } } } }
    } }`,
    { id },
  );
  const answers = conversation.messages.edges.flatMap(({ node }) => node.personality ?? []);
  return { next: conversation.personality, answers };
}

test('a personality is made, asked, changed and deleted, and answers stay what they were', async () => {
  const { upstream, asked } = await startUpstream();
  await using _ = upstream;
  await using app = await startTestApp({ upstream });
  const draft = { ...wireDraft, verbosity: 'LOW', parameters: { temperature: 0.5, maxCompletionTokens: 9 } };

  const created = await changePersonality(app, 'create', { draft });
  const { conversationId } = await askPersonality(app, { personalityId: 'pirate' });
  const target = { conversationId };
  await changePersonality(app, 'update', {
    personalityId: 'pirate',
    draft: { name: 'Captain', systemPrompt: 'Command.' },
  });
  await askPersonality(app, { personalityId: 'pirate', target });
  const changed = await chatOf(app, conversationId);
  await deletePersonality(app, 'pirate');
  const deleted = await chatOf(app, conversationId);
  const refused = await askPersonality(app, { personalityId: 'pirate', target }).catch(
    (error: unknown) => error,
  );
  await askPersonality(app, { personalityId: 'gpt', target });
  await app.restart();

  expect(created).toMatchObject({
    personality: {
      id: 'pirate',
      source: 'OWN',
      servedBy: `Own personality · served by an AI model on ${new URL(upstream.baseUrl).host}`,
    },
  });
  expect(asked.map(systemOf).slice(0, 2)).toEqual(['Talk like a pirate.', 'Command.']);
  // A model that the table does not know may refuse the rest.
  expect(asked[0]).toMatchObject({ temperature: 0.5 });
  expect(Object.keys(asked[0] ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/verbosity|max_/)]),
  );
  expect(changed.next).toEqual({ id: 'pirate', name: 'Captain' });
  const answers = [
    { id: 'pirate', name: 'Pirate', systemPrompt: 'Talk like a pirate.' },
    { id: 'pirate', name: 'Captain', systemPrompt: 'Command.' },
  ];
  expect(changed.answers).toEqual(answers);
  expect(deleted).toEqual({ next: null, answers });
  expect(refused).toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('There is no such personality here: it was deleted'),
  });
  expect((await chatOf(app, conversationId)).answers.slice(0, 2)).toEqual(answers);
});

test('a deleted personality comes back within the hour, and then no more', async () => {
  let ahead = 0;
  const clock = { ...systemClock, now: () => systemClock.now() + ahead };
  await using app = await startTestApp({ upstream: null, start: { clock } });
  await changePersonality(app, 'create', { draft: wireDraft });
  const before = await listPersonalities(app);

  await deletePersonality(app, 'pirate');
  const twice = await deletePersonality(app, 'pirate');
  const restored = await changePersonality(app, 'restore', { personalityId: 'pirate' });
  const after = await listPersonalities(app);
  await deletePersonality(app, 'pirate');
  ahead = 61 * 60_000;
  const late = await changePersonality(app, 'restore', { personalityId: 'pirate' });
  await app.restart();

  expect(twice).toMatchObject({ code: 'NOT_FOUND', field: 'input.personalityId' });
  expect(restored).toMatchObject({ personality: { id: 'pirate' } });
  expect(after).toEqual(before);
  expect(late).toMatchObject({ code: 'NOT_FOUND' });
  await expect
    .poll(() => app.log.lines.filter((line) => line.includes('deleted personalities were removed')))
    .toEqual([expect.stringContaining('"personalities":1')]);
});

test('a built-in is changed, hidden, put elsewhere and made what it was, and all of it outlives a restart', async () => {
  const { upstream, asked } = await startUpstream();
  await using _ = upstream;
  await using app = await startTestApp({ upstream });
  const [original] = (await listPersonalities(app)).filter(({ id }) => id === 'claude');

  const changed = await changePersonality(app, 'update', { personalityId: 'claude', draft: wireDraft });
  await changePersonality(app, 'update', { personalityId: 'grok', hidden: true });
  await changePersonality(app, 'move', { personalityId: 'claude', beforeId: 'gpt' });
  await changePersonality(app, 'move', { personalityId: 'coder', beforeId: null });
  await app.request('mutation { setDefaultPersonality(input: { personalityId: "claude" }) { __typename } }');
  await app.restart();
  const listed = await listPersonalities(app);
  const { personalities: shown } = await app.request<{ personalities: { id: string }[] }>(
    '{ personalities { id } }',
  );
  await askPersonality(app, { personalityId: 'claude' });
  await askPersonality(app, { personalityId: 'grok' });
  const refused = await deletePersonality(app, 'claude');
  await changePersonality(app, 'restore', { personalityId: 'claude' });
  const [restored] = (await listPersonalities(app)).filter(({ id }) => id === 'claude');

  expect(changed).toMatchObject({
    personality: { id: 'claude', source: 'BUILT_IN', overridden: true, systemPrompt: wireDraft.systemPrompt },
  });
  expect(changed).toMatchObject({
    personality: { servedBy: expect.stringMatching(/^Claude-style, changed here · served by/) },
  });
  expect(listed.map(({ id }) => id)).toEqual([
    ...['claude', 'gpt', 'grok', 'gemini', 'deepseek', 'llama', 'tutor', 'editor', 'critic', 'coder'],
  ]);
  expect(listed.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['grok']);
  expect(listed.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual(['claude']);
  expect(shown.map(({ id }) => id)).toEqual(listed.map(({ id }) => id).filter((id) => id !== 'grok'));
  expect(systemOf(asked[0])).toBe(wireDraft.systemPrompt);
  expect(systemOf(asked[1])).toContain('Grok-inspired');
  expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'input.personalityId' });
  expect(restored).toEqual({ ...original, isDefault: true });
});

test('an unsaved personality answers a temporary chat, and is kept nowhere', async () => {
  const { upstream, asked } = await startUpstream();
  await using _ = upstream;
  await using app = await startTestApp({ upstream });
  const before = await listPersonalities(app);
  const tryOut = { ...wireDraft, parameters: { topP: 0.1 } };

  const { fold, generationId } = await askPersonality(app, { tryOut, target: { temporary: {} } });
  const { generation } = await app.request<{ generation: object }>(
    'query ($id: ID!) { generation(id: $id) { message { personality { id name systemPrompt } } } }',
    { id: generationId },
  );
  const refusals = await Promise.all(
    [
      { tryOut },
      { tryOut, personalityId: 'gpt', target: { temporary: {} } },
      { target: { temporary: {} } },
      { tryOut: { ...tryOut, avatar: 'ab' }, target: { temporary: {} } },
    ].map((start) => askPersonality(app, start).catch((error: Error) => JSON.parse(error.message))),
  );

  expect(fold.text).toBe('fine');
  expect(systemOf(asked[0])).toBe(wireDraft.systemPrompt);
  expect(asked[0]).toMatchObject({ top_p: 0.1 });
  expect(asked).toHaveLength(1);
  expect(generation).toEqual({
    message: { personality: { id: 'try-out', name: 'Pirate', systemPrompt: 'Talk like a pirate.' } },
  });
  expect(refusals).toMatchObject([
    { code: 'BAD_INPUT', field: 'input.start.tryOut' },
    { code: 'BAD_INPUT', field: 'input.start.tryOut' },
    { code: 'BAD_INPUT', field: 'input.start.personalityId' },
    { code: 'BAD_INPUT', field: 'input.start.tryOut.avatar' },
  ]);
  expect(await listPersonalities(app)).toEqual(before);
});

test('what is exported is imported elsewhere, and exported again as the same bytes', async () => {
  await using from = await startTestApp({ upstream: null });
  await using to = await startTestApp({ upstream: null });
  await changePersonality(from, 'create', {
    draft: { ...wireDraft, avatar: '🦜', starters: ['- "x": #'], systemPrompt: '---\n\tOne\r\n---\n<b>' },
  });
  await changePersonality(from, 'update', { personalityId: 'claude', draft: wireDraft });
  const exported = (await listPersonalities(from)).filter(({ id }) => ['pirate', 'claude'].includes(id));
  const files = exported.map(({ id, markdown }) => ({ name: `${id}.md`, content: markdown }));

  const refused = await importPersonalities(to, files);
  const imported = await importPersonalities(to, files, true);
  const again = await importPersonalities(to, files, true);

  expect(refused.problems).toEqual([
    { file: 'claude.md', line: 2, message: 'There is a personality “claude” already.', exists: true },
  ]);
  expect([imported.created, imported.replaced]).toEqual([[{ id: 'pirate' }], [{ id: 'claude' }]]);
  expect(again.created).toEqual([]);
  const there = await listPersonalities(to);
  expect(there.filter(({ id }) => ['pirate', 'claude'].includes(id)).map(({ markdown }) => markdown)).toEqual(
    exported.map(({ markdown }) => markdown),
  );
});

test('files of the data directory are offered, cannot be changed, and never stop the start', async () => {
  await using app = await startTestApp({ upstream: null });
  const folder = join(app.dataDirectory, 'personalities');
  mkdirSync(folder);
  writeFileSync(join(folder, 'parrot.md'), '---\nname: Parrot\n---\nRepeat.\n');
  writeFileSync(join(folder, 'grok.md'), '---\nname: Ours\n---\nBe ours.\n');
  writeFileSync(join(folder, 'broken.md'), '---\nname: B\nsize: 3\n---\nB.\n');
  await app.restart();

  const listed = await listPersonalities(app);
  const { personalityFileProblems } = await app.request<{ personalityFileProblems: object[] }>(
    '{ personalityFileProblems { file line message } }',
  );
  const changes = [
    await changePersonality(app, 'update', { personalityId: 'parrot', draft: wireDraft }),
    await deletePersonality(app, 'parrot'),
    await changePersonality(app, 'create', { id: 'parrot', draft: wireDraft }),
  ];
  const imported = await importPersonalities(
    app,
    [{ name: 'parrot.md', content: '---\nname: P\n---\nP.\n' }],
    true,
  );
  const hidden = await changePersonality(app, 'update', { personalityId: 'parrot', hidden: true });

  expect(listed.filter(({ source }) => source === 'FILE')).toMatchObject([
    { id: 'grok', name: 'Ours', overridden: true, servedBy: 'Grok-style, changed here · simulated answers' },
    {
      id: 'parrot',
      name: 'Parrot',
      overridden: false,
      servedBy: 'Personality from a file · simulated answers',
    },
  ]);
  expect(personalityFileProblems).toEqual([
    { file: 'broken.md', line: 3, message: expect.stringContaining('There is no key “size”') },
  ]);
  expect(app.log.lines.filter((line) => line.includes('a personality file was left out'))).toEqual([
    expect.stringMatching(/^warn .*"file":"broken.md","line":3,/),
  ]);
  expect(changes).toMatchObject(Array(3).fill({ code: 'BAD_INPUT' }));
  expect(imported.problems).toHaveLength(1);
  expect(hidden).toMatchObject({ personality: { hidden: true } });
});

const good = '---\nname: Good\n---\nBe good.\n';
const file = (content: string, name = 'a.md') => ({ name, content });
const bomb = `---\nname: B\nstarters: [&a [x, x], &b [*a, *a], ${Array(99).fill('*b').join(', ')}]\n---\nB.\n`;

test.each<[name: string, files: readonly { name: string; content: string }[], line?: number | null]>([
  ['a bomb of aliases', [file(good, 'b.md'), file(bomb)], 3],
  ['a tag that makes an object', [file('---\nname: !!js/undefined x\n---\nB.\n')], 2],
  ['markup as avatar', [file('---\nname: A\navatar: "<svg onload=alert(1)>"\n---\nB.\n')], 3],
  ['a path as id', [file('---\nname: A\nid: ../../etc/passwd\n---\nB.\n')], 3],
  ['the same id twice', [file(good), file(good, 'A.MD')], 1],
  ['more personalities than may be', [file('<!-- next personality -->\n'.repeat(30_000))], null],
  ['a page of HTML', [file('<!doctype html><script>alert(1)</script>')], 1],
  ['a prototype', [file('---\nname: A\n__proto__: {a: 1}\n---\nB.\n')], 3],
  ['a turned name', [file('---\nname: "a\\u202eb"\n---\nB.\n')], 2],
  ['a path as file name', [file(good, '../a.md')]],
  ['a file name in two lines', [file(good, 'a\n.md')]],
  ['no files', []],
  ['two hundred and one files', Array.from({ length: 201 }, (_, index) => file(good, `${index}.md`))],
  ['more text than is taken', [file(`${good}${'x'.repeat(800_000)}`)]],
])('an import of %s is refused by name and changes nothing', async (_name, files, line) => {
  await using app = await startTestApp({ upstream: null });
  await changePersonality(app, 'create', { draft: wireDraft });
  const before = await listPersonalities(app);

  const refused = await importPersonalities(app, files, true);

  if (line === undefined) {
    expect(refused).toMatchObject({ code: expect.stringMatching(/^(BAD_INPUT|TOO_LONG)$/) });
    expect(refused.field).toMatch(/^input\.files/);
  } else expect(refused.problems?.at(0)).toMatchObject({ file: expect.stringMatching(/\.md$/i), line });
  expect(await listPersonalities(app)).toEqual(before);
  expect(app.log.lines.filter((entry) => entry.startsWith('error'))).toEqual([]);
});

test('a file of ten megabytes never reaches the reading', async () => {
  await using app = await startTestApp({ upstream: null });

  await expect(importPersonalities(app, [file('x'.repeat(10_000_000))])).rejects.toThrow(
    /TOO_LONG|too large/i,
  );
});

test('of own personalities there is an end, and an id stays with the first who has it', async () => {
  await using app = await startTestApp({ upstream: null });
  const many = Array.from({ length: 200 }, (_, index) => file(good, `p${index}.md`));

  const imported = await importPersonalities(app, many);
  const refusals = [
    await changePersonality(app, 'create', { draft: wireDraft }),
    await changePersonality(app, 'create', { id: 'p7', draft: wireDraft }),
    await changePersonality(app, 'create', { id: 'gpt', draft: wireDraft }),
    await changePersonality(app, 'create', { draft: { ...wireDraft, starters: ['a', 'b\nc'] } }),
  ];

  expect(imported.created).toHaveLength(200);
  expect(refusals).toMatchObject([
    { code: 'BAD_INPUT', field: 'input.draft' },
    { code: 'BAD_INPUT', field: 'input.id' },
    { code: 'BAD_INPUT', field: 'input.id' },
    { code: 'BAD_INPUT', field: 'input.draft.starters[1]', message: 'The starter has more than one line.' },
  ]);
  await deletePersonality(app, 'p7');
  await changePersonality(app, 'create', { draft: wireDraft });
  const full = await changePersonality(app, 'restore', { personalityId: 'p7' });
  expect(full).toMatchObject({ code: 'BAD_INPUT', field: 'input.personalityId' });
  expect(await listPersonalities(app)).toHaveLength(210);
});
