import { expect, test } from 'vitest';
import type { Message } from '../../chat/chat-documents.ts';
import { sampleAnswer } from '../../chat/testing/sample-message.ts';
import { answerDetails } from './answer-details.ts';

function lines(change: Partial<Message>): readonly string[] {
  return answerDetails(sampleAnswer(change)).map(({ name, value, note }) =>
    [name, value, ...(note === null ? [] : [note])].join(' | '),
  );
}

const timing = { firstTokenMs: 420, totalMs: 4_000, tokensPerSecond: 88.4 };

test('every figure is told in words, the cost to the last digit and with the day of its prices', () => {
  const details = lines({
    reasoningEffort: 'low',
    timing,
    usage: {
      inputTokens: 1_203,
      cachedInputTokens: 1_024,
      cacheWriteTokens: 128,
      outputTokens: 312,
      reasoningTokens: 120,
    },
    cost: { amount: '0.000218004', priceDate: '2026-11-23', unknownReason: null },
  });

  expect(details).toEqual([
    'Model | gpt-6-luna',
    'Effort | low',
    'First word | after 0.42 s',
    'Whole answer | 4.00 s | 88 tokens per second after the first word.',
    'Tokens read | 1,203 | 1,024 of them from the prompt cache. 128 of them written to the prompt cache.',
    'Tokens written | 312 | 120 of them for reasoning.',
    'Cost | $0.000218004 | By the prices of 2026-11-23. Your bill is authoritative.',
  ]);
});

test('what is unknown says why', () => {
  const unknownReason = 'The answer ended early.';
  const cost = { amount: null, priceDate: null, unknownReason };

  expect(lines({ status: 'STOPPED', timing: { ...timing, tokensPerSecond: null }, cost })).toEqual([
    'Model | gpt-6-luna',
    'Effort | Not set | No reasoning effort was set.',
    'First word | after 0.42 s',
    'Whole answer | 4.00 s',
    'Tokens | Unknown | The API sends its counts at the very end, and this answer ended before that.',
    'Cost | Unknown | The answer ended early.',
  ]);
  expect(lines({ timing, cost })).toContain('Tokens | Unknown | The API sent no token counts.');
});

test('what died with the server is not said to have taken nothing', () => {
  const cost = { amount: null, priceDate: null, unknownReason: 'The server ended.' };
  const details = lines({ status: 'INTERRUPTED', interruption: 'CRASH', cost });

  expect(details.slice(-3)).toEqual([
    'Whole answer | Not measured',
    'Tokens | Unknown | The API sends its counts at the very end, and this answer ended before that.',
    'Cost | Unknown | The server ended.',
  ]);
});

test('what the API refused took nothing', () => {
  const cost = { amount: '0', priceDate: null, unknownReason: null };

  expect(lines({ status: 'FAILED', timing, cost }).slice(-2)).toEqual([
    'Tokens | None',
    'Cost | Nothing | The API refused the request or was not reached.',
  ]);
});

test('what the sandbox wrote and what was never asked cost nothing', () => {
  expect(lines({ simulated: true, timing })).toEqual(
    expect.arrayContaining(['Model | gpt-6-luna | Simulated: the model was not asked.', 'Cost | Nothing']),
  );
  expect(lines({ status: 'FAILED', timing }).at(-1)).toBe('Cost | Nothing | The API was not asked.');
});

test('what the model did not get to read is told', () => {
  expect(lines({ leftOutMessages: 12 }).at(-1)).toMatch(/^Not read \| The 12 oldest messages \|/);
});
