import { expect, test } from 'vitest';
import { wireStart } from './testing/chat-wire.ts';
import { jsonResponse } from './testing/raw-upstream.ts';
import { startChatUpstream } from './testing/start-chat-upstream.ts';
import { startTestApp, type TestApp } from './testing/start-test-app.ts';

interface Sums {
  readonly requests: number;
  readonly answers: number;
  readonly inputTokens: string;
  readonly uncountedRequests: number;
  readonly cost: string;
  readonly unpricedRequests: number;
}

const query = `query Usage($simulated: Boolean!) { usage(simulated: $simulated) {
  total { requests answers inputTokens uncountedRequests cost unpricedRequests }
  groups(by: PERSONALITY) { key name total { answers } }
} }`;

async function usageOf(app: TestApp, simulated = false) {
  const { usage } = await app.request<{
    usage: { total: Sums; groups: { key: string | null; name: string; total: { answers: number } }[] };
  }>(query, { simulated });
  return usage;
}

async function chat(app: TestApp): Promise<string> {
  await using reader = await app.open({ start: wireStart('Why?') });
  const started = await reader.next();
  for (let event = started; event !== null; event = await reader.next());
  return (started?.__typename === 'ChatStarted' && started.conversation?.id) || '';
}

test('what answers and titles took stands in the report and the file, also when the chat is gone', async () => {
  await using upstream = await startChatUpstream(({ exchange }) => {
    const message = { role: 'assistant', content: 'Because.' };
    const usage = { prompt_tokens: 70, completion_tokens: 3, total_tokens: 73 };
    const body = { choices: [{ index: 0, message, finish_reason: 'stop' }], usage, model: '=cmd' };
    return exchange.write(jsonResponse(200, body, { connection: 'close' }));
  });
  await using app = await startTestApp({ upstream });
  const id = await chat(app);
  await expect.poll(async () => (await usageOf(app)).total.requests).toBe(2);
  const before = await usageOf(app);

  await app.request(
    'mutation Delete($id: ID!) { deleteConversation(input: { conversationId: $id }) { __typename } }',
    { id },
  );
  await app.restart();
  const csv = await (await fetch(new URL('/api/usage.csv', app.url))).text();

  expect(before).toEqual({
    total: {
      requests: 2,
      answers: 1,
      inputTokens: '70',
      uncountedRequests: 1,
      cost: '0',
      unpricedRequests: 2,
    },
    groups: [
      { key: 'gpt', name: expect.any(String), total: { answers: 1 } },
      { key: null, name: 'Chat titles', total: { answers: 0 } },
    ],
  });
  expect(await usageOf(app)).toEqual(before);
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv).toContain(`,'=cmd,`);
  expect(csv).toMatch(/,TITLE,COMPLETED,,/);
});

test('simulated answers are reported apart, and cost nothing', async () => {
  await using app = await startTestApp({ upstream: null });
  await chat(app);
  await expect.poll(async () => (await usageOf(app, true)).total.requests).toBe(2);

  expect((await usageOf(app)).total).toMatchObject({ requests: 0, unpricedRequests: 0 });
  expect((await usageOf(app, true)).total).toMatchObject({ answers: 1, cost: '0', unpricedRequests: 0 });
});
