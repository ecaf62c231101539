import { expect, test } from 'vitest';
import { newChatState } from './chat-state.ts';
import { timedFailures } from './failures.ts';
import { treeOf } from './message-tree.ts';
import { sampleAnswer } from './testing/sample-message.ts';
import { sampleChoice } from './testing/scripted-chat.ts';

const limit = (retryAfterMs: number | null) => ({
  code: 'RATE_LIMITED' as const,
  title: 'Rate limit exceeded',
  message: '',
  steps: [],
  retryable: true,
  retryAfterMs,
  requestId: null,
});

test('only failures that name a time count, from when they came', () => {
  const messages = treeOf([
    sampleAnswer({ id: 'fine' }),
    sampleAnswer({ id: 'timeless', error: limit(null) }),
    sampleAnswer({
      id: 'limited',
      createdAt: '1970-01-01T00:00:01.000Z',
      endedAt: '1970-01-01T00:00:01.500Z',
      error: limit(28_000),
    }),
  ]);
  const request = {
    requestId: 'request',
    ...sampleChoice,
    conversationId: null,
    turn: { kind: 'answer' as const, messageId: 'question' },
    since: 0,
  };
  const refusal = { request, error: limit(1_000), at: 9_000, restored: false };
  const comparison = { questionId: 'question', asked: [], refusals: [refusal] };
  expect(timedFailures({ ...newChatState(sampleChoice), messages, comparison })).toEqual([
    { variantId: 'fast', model: 'gpt-6-luna', until: 29_500 },
    { variantId: 'fast', model: null, until: 10_000 },
  ]);
});
