import { expect, test } from 'vitest';
import { sampleAnswer } from '../../chat/testing/sample-message.ts';
import { answerFigures, servingWords } from './answer-figures.ts';

test('the quiet line tells first word, speed, size and cost', () => {
  const answer = sampleAnswer({
    timing: { firstTokenMs: 420, totalMs: 4_000, tokensPerSecond: 31_746.4 },
    usage: {
      inputTokens: 20,
      cachedInputTokens: null,
      cacheWriteTokens: null,
      outputTokens: 1_312,
      reasoningTokens: null,
    },
    cost: { amount: '0.000218', priceDate: '2026-11-23', unknownReason: null },
  });
  expect(answerFigures(answer)).toEqual(['0.42 s to first word', '31,746 tok/s', '1,312 tokens', '$0.00022']);
});

test('what the API never said is unknown, not zero and not left out', () => {
  const unpriced = { amount: null, priceDate: null, unknownReason: 'ended early' };
  const timing = { firstTokenMs: null, totalMs: 10, tokensPerSecond: null };
  const usage = {
    inputTokens: 20,
    cachedInputTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 7,
    reasoningTokens: 0,
  };

  expect(answerFigures(sampleAnswer({ timing, cost: unpriced, status: 'STOPPED' }))).toEqual([
    'tokens and cost unknown',
  ]);
  expect(answerFigures(sampleAnswer({ timing, cost: unpriced, usage }))).toEqual([
    '7 tokens',
    'cost unknown',
  ]);
  expect(answerFigures(sampleAnswer({ timing, simulated: true }))).toEqual(['tokens unknown']);
});

test('nothing is unknown yet of an answer that is being written, nor of one that failed before a word', () => {
  expect(answerFigures(sampleAnswer({ status: 'RUNNING' }))).toEqual([]);
  expect(answerFigures(sampleAnswer({ status: 'FAILED', content: '' }))).toEqual([]);
});

test('no model is said to have written what the sandbox wrote', () => {
  expect(servingWords(sampleAnswer({ simulated: true }))).toBe('in place of');
  expect(servingWords(sampleAnswer())).toBe('served by');
  expect(servingWords(sampleAnswer({ content: '' }))).toBe('asked');
  expect(servingWords(sampleAnswer({ content: '', status: 'RUNNING' }))).toBe('asking');
});
