import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  changePersonality,
  deletePersonality,
  importPersonalities,
  listPersonalities,
  wireDraft,
} from '../testing/personality-wire.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const good = '---\nname: Good\n---\nBe good.\n';
const file = (content: string, name = 'a.md') => ({ name, content });

test('an own personality that a file covers is exported, deleted and brought back', async () => {
  await using app = await startTestApp({ upstream: null });
  const exported = async () =>
    (await app.request<{ personalitiesMarkdown: string }>('{ personalitiesMarkdown }')).personalitiesMarkdown;
  const find = async () => (await listPersonalities(app)).find(({ id }) => id === 'pirate');
  await changePersonality(app, 'create', { draft: wireDraft });
  await changePersonality(app, 'update', { personalityId: 'claude', draft: wireDraft });
  const before = await exported();
  const folder = join(app.dataDirectory, 'personalities');
  mkdirSync(folder);
  writeFileSync(join(folder, 'pirate.md'), '---\nname: Ours\n---\nBe ours.\n');
  await app.restart();

  const covered = [await find(), await exported()];
  const deleted = await deletePersonality(app, 'pirate');
  const gone = [await find(), await exported()];
  const twice = await deletePersonality(app, 'pirate');
  const restored = await changePersonality(app, 'restore', { personalityId: 'pirate' });

  expect(before.match(/^id: .*$/gm)).toEqual(['id: claude', 'id: pirate']);
  expect(covered).toEqual([
    expect.objectContaining({ name: 'Ours', source: 'FILE', coversOwn: true }),
    before,
  ]);
  expect(deleted).toEqual({ __typename: 'DeletePersonalityPayload' });
  expect(gone).toEqual([
    expect.objectContaining({ name: 'Ours', coversOwn: false }),
    expect.not.stringContaining('id: pirate'),
  ]);
  expect(twice).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('file on the server') });
  expect(restored).toMatchObject({ personality: { name: 'Ours', coversOwn: true } });
  expect(await exported()).toBe(before);
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
    { file: 'claude.md', line: 2, message: 'There is already a personality “claude”.', exists: true },
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
