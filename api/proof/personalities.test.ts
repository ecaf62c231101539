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

const good = '---\nname: Good\n---\nBe good.\n';
const file = (content: string, name = 'a.md') => ({ name, content });

/** An upstream that answers everything, and the requests it received. */
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

/** What a chat shows about who answered, and who would answer next. */
async function chatOf(app: TestApp, id: string | null) {
  const { conversation } = await app.request<{
    conversation: {
      personality: { id: string; name: string } | null;
      messages: {
        edges: {
          node: { personality: { personalityId: string; name: string; systemPrompt: string } | null };
        }[];
      };
    };
  }>(
    `query ($id: ID!) { conversation(id: $id) {
      personality { id name }
      messages { edges { node { personality { personalityId name systemPrompt } } } }
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
  // A model that is not in the table may refuse the rest.
  expect(asked[0]).toMatchObject({ temperature: 0.5 });
  expect(Object.keys(asked[0] ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/verbosity|max_/)]),
  );
  expect(changed.next).toEqual({ id: 'pirate', name: 'Captain' });
  const answers = [
    { personalityId: 'pirate', name: 'Pirate', systemPrompt: 'Talk like a pirate.' },
    { personalityId: 'pirate', name: 'Captain', systemPrompt: 'Command.' },
  ];
  expect(changed.answers).toEqual(answers);
  expect(deleted).toEqual({ next: null, answers });
  expect(refused).toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('There is no such personality here: it was deleted'),
  });
  expect((await chatOf(app, conversationId)).answers.slice(0, 2)).toEqual(answers);
});

test('a creation that is repeated is one personality, as it is now, also after a restart', async () => {
  await using app = await startTestApp({ upstream: null });
  const create = (input: object) => changePersonality(app, 'create', { requestId: 'once', ...input });
  const same = { id: null, draft: { ...wireDraft, tagline: null } };
  const others = [{ draft: { ...wireDraft, tagline: 'Other' } }, { id: 'pirate', draft: wireDraft }];
  const refused = async () => (await Promise.all(others.map(create))).map((one) => 'code' in one && one.code);

  const atOnce = await Promise.all(Array.from({ length: 20 }, () => create({ draft: wireDraft })));
  const conflicts = await refused();
  await app.restart();
  const captain = { name: 'Captain', systemPrompt: 'Command.' };
  await changePersonality(app, 'update', { personalityId: 'pirate', draft: captain });
  const later = await create(same);
  const [anew, again] = [
    await create({ requestId: 'twice', draft: wireDraft }),
    await create({ requestId: null, draft: wireDraft }),
  ];

  expect(new Set(atOnce.map((one) => 'personality' in one && one.personality.id))).toEqual(
    new Set(['pirate']),
  );
  expect(later).toMatchObject({ personality: { id: 'pirate', name: 'Captain' } });
  expect([...conflicts, ...(await refused())]).toEqual(Array(4).fill('CONFLICT'));
  expect([anew, again]).toMatchObject([
    { personality: { id: 'pirate-2' } },
    { personality: { id: 'pirate-3' } },
  ]);
  expect((await listPersonalities(app)).filter(({ source }) => source === 'OWN')).toHaveLength(3);
});

test('a creation that is repeated after its personality was deleted, or that has no right id, creates nothing', async () => {
  await using app = await startTestApp({ upstream: null });
  const create = (requestId: string) => changePersonality(app, 'create', { requestId, draft: wireDraft });
  await create('once');
  await deletePersonality(app, 'pirate');

  const deleted = await create('once');
  await changePersonality(app, 'restore', { personalityId: 'pirate' });
  const restored = await create('once');

  expect(deleted).toMatchObject({ code: 'NOT_FOUND', field: 'input.requestId' });
  expect(restored).toMatchObject({ personality: { id: 'pirate' } });
  expect(await create('not an id')).toMatchObject({ code: 'BAD_INPUT', field: 'input.requestId' });
  expect((await listPersonalities(app)).filter(({ source }) => source === 'OWN')).toHaveLength(1);
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

test('what can still be brought back is not written over by whoever gets its name next', async () => {
  await using app = await startTestApp({ upstream: null });
  await changePersonality(app, 'create', { draft: wireDraft });
  await deletePersonality(app, 'pirate');
  const files = [file('---\nname: Other\n---\nBe other.\n', 'pirate.md')];

  const named = await changePersonality(app, 'create', { draft: wireDraft });
  const chosen = await changePersonality(app, 'create', { id: 'pirate', draft: wireDraft });
  const imported = await importPersonalities(app, files);
  const restored = await changePersonality(app, 'restore', { personalityId: 'pirate' });
  await deletePersonality(app, 'pirate');
  const replaced = await importPersonalities(app, files, true);

  expect(named).toMatchObject({ personality: { id: 'pirate-2' } });
  const words = 'belongs to a personality that was deleted less than an hour ago and can still be restored.';
  expect(chosen).toMatchObject({ code: 'BAD_INPUT', field: 'input.id', message: `“input.id” ${words}` });
  expect(imported.problems).toEqual([
    { file: 'pirate.md', line: 1, message: `The id “pirate” ${words}`, exists: true },
  ]);
  expect(restored).toMatchObject({ personality: { systemPrompt: wireDraft.systemPrompt } });
  expect(replaced.created).toEqual([{ id: 'pirate' }]);
});

test('a backup that says just what was deleted restores it, with what was preferred about it', async () => {
  await using app = await startTestApp({ upstream: null });
  await changePersonality(app, 'create', { draft: wireDraft });
  await changePersonality(app, 'update', { personalityId: 'pirate', hidden: true });
  const before = await listPersonalities(app);
  const { personality } = await app.request<{ personality: { markdown: string } }>(
    '{ personality(id: "pirate") { markdown } }',
  );
  await deletePersonality(app, 'pirate');

  const imported = await importPersonalities(app, [file(personality.markdown, 'pirate.md')]);

  expect(imported.created).toEqual([{ id: 'pirate' }]);
  expect(await listPersonalities(app)).toEqual(before);
});

test('what was preferred about a personality comes back with it, and not with another one of its id', async () => {
  let ahead = 0;
  const clock = { ...systemClock, now: () => systemClock.now() + ahead };
  await using app = await startTestApp({ upstream: null, start: { clock } });
  const find = async (id: string) => (await listPersonalities(app)).find((one) => one.id === id);
  const place = async () => (await listPersonalities(app)).findIndex(({ id }) => id === 'pirate');
  const setUp = async () => {
    await app.request(
      'mutation { setDefaultPersonality(input: { personalityId: "pirate" }) { __typename } }',
    );
    await changePersonality(app, 'update', { personalityId: 'pirate', hidden: true });
    await changePersonality(app, 'move', { personalityId: 'pirate', beforeId: 'gpt' });
    await deletePersonality(app, 'pirate');
    await changePersonality(app, 'update', { personalityId: 'grok', hidden: true });
  };
  const { length: end } = await listPersonalities(app);
  await changePersonality(app, 'create', { draft: wireDraft });
  await setUp();
  await changePersonality(app, 'restore', { personalityId: 'pirate' });
  const restored = [await find('pirate'), await place()];
  await deletePersonality(app, 'pirate');
  ahead = 61 * 60_000;

  await changePersonality(app, 'create', { draft: wireDraft });
  const again = [await find('pirate'), await place()];
  await setUp();
  await importPersonalities(app, [file(good, 'pirate.md')], true);

  expect(restored).toMatchObject([{ hidden: true, isDefault: true }, 0]);
  expect(again).toMatchObject([{ hidden: false, isDefault: false }, end]);
  expect([await find('pirate'), await place()]).toMatchObject([{ hidden: false, isDefault: false }, end]);
  expect(await find('grok')).toMatchObject({ hidden: true });
});

test('a built-in is changed, hidden, put elsewhere and made what it was, and all of it outlives a restart', async () => {
  const { upstream, asked } = await startUpstream();
  await using _ = upstream;
  await using app = await startTestApp({ upstream });
  const before = await listPersonalities(app);
  const original = before.find(({ id }) => id === 'claude');
  const others = before.map(({ id }) => id).filter((id) => !['claude', 'coder'].includes(id));

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
  expect(listed.map(({ id }) => id)).toEqual(['claude', ...others, 'coder']);
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
  const { generation, kept } = await app.request<{ generation: object; kept: object | null }>(
    `query ($id: ID!) {
      generation(id: $id) { message { personality { personalityId name systemPrompt } } }
      kept: personality(id: "try-out") { id }
    }`,
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
    message: {
      personality: { personalityId: 'try-out', name: 'Pirate', systemPrompt: 'Talk like a pirate.' },
    },
  });
  expect(kept).toBeNull();
  expect(refusals).toMatchObject([
    { code: 'BAD_INPUT', field: 'input.start.tryOut' },
    { code: 'BAD_INPUT', field: 'input.start.tryOut' },
    { code: 'BAD_INPUT', field: 'input.start.personalityId' },
    { code: 'BAD_INPUT', field: 'input.start.tryOut.avatar' },
  ]);
  expect(await listPersonalities(app)).toEqual(before);
});

test('a change of order or default answers with the whole list', async () => {
  await using app = await startTestApp({ upstream: null });
  const change = async (mutation: string, payload: string) => {
    const { result } = await app.request<{ result: { personalities: { id: string; isDefault: boolean }[] } }>(
      `mutation { result: ${mutation} { ... on ${payload} { personalities { id isDefault } } } }`,
    );
    const { personalities } = result;
    return [personalities[0]?.id, personalities.filter(({ isDefault }) => isDefault).map(({ id }) => id)];
  };
  const setDefault = (input: string) =>
    change(`setDefaultPersonality(input: { ${input} })`, 'SetDefaultPersonalityPayload');
  const move = (input: string) => change(`movePersonality(input: { ${input} })`, 'PersonalityPayload');

  expect(await setDefault('personalityId: "grok"')).toEqual(['gpt', ['grok']]);
  expect(await setDefault('personalityId: "claude"')).toEqual(['gpt', ['claude']]);
  expect(await move('personalityId: "coder", beforeId: "gpt"')).toEqual(['coder', ['claude']]);
  expect(await setDefault('personalityId: null')).toEqual(['coder', []]);
});
