import { expect, test } from 'vitest';
import { askChatModel } from '../../testing/ask-chat-model.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { doneFrame, frame, startRawUpstream } from '../../testing/raw-upstream.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

test('OpenAI alone is asked to keep no chat and for the service tier of the project, and what it names last is told', async () => {
  await using upstream = await startRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(
      frame({ service_tier: 'auto', choices: [{ index: 0, delta: { content: 'a' } }] }),
      frame({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
      frame({ service_tier: 'priority', choices: [], usage: { prompt_tokens: 1, completion_tokens: 1 } }),
      doneFrame,
    );
    await exchange.closeStream();
  });
  const adapter = createOpenAiUpstream({
    apiKey: null,
    baseUrl: upstream.baseUrl,
    namedHost: 'api.openai.com',
    organization: null,
    project: null,
    clock: createFakeClock(),
  });

  const asked = askChatModel(adapter.chatModel);

  expect(await asked.completion).toMatchObject({ serviceTier: 'priority' });
  expect(asked.notes.at(-1)).toMatchObject({ serviceTier: 'priority' });
  expect(JSON.parse(upstream.requests[0]?.body ?? '')).toMatchObject({ service_tier: 'auto', store: false });
  await adapter.close();
});
