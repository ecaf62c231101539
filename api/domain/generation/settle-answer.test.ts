import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { generationOf } from '../../testing/stored-generations.ts';
import { stubStatus } from '../../testing/stub-hub.ts';
import { createGenerationLog } from './generation-log.ts';
import { currentRecord, settledRecord } from './settle-answer.ts';

const usage = {
  inputTokens: 10,
  cachedInputTokens: null,
  cacheWriteTokens: null,
  outputTokens: 900,
  reasoningTokens: 800,
  totalTokens: 910,
};

test.each([
  ['leave out reasoning that nobody saw', '', 100],
  ['count reasoning that was shown', 'Hm.', 900],
])('tokens per second %s', (_, reasoning, tokensPerSecond) => {
  const { record } = generationOf();
  const events = createGenerationLog(record.id, createFakeClock(), { text: 'So.', reasoning, headSeq: null });
  const completion = { finishReason: 'STOP', model: 'gpt-6-luna', usage, serviceTier: null } as const;

  const { answer } = settledRecord(
    currentRecord(record, events),
    { kind: 'completed', completion },
    { firstTokenMs: 8_000, totalMs: 9_000 },
    { model: null, usage: null, serviceTier: null },
    stubStatus.upstream,
  ).message;

  expect(answer.timing).toMatchObject({ tokensPerSecond });
});
