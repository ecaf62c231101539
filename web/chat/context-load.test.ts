import { expect, test } from 'vitest';
import type { Message } from './chat-documents.ts';
import { contextFilling, contextLoad } from './context-load.ts';
import { sampleAnswer, sampleQuestion } from './testing/sample-message.ts';

const used = (inputTokens: number, outputTokens: number, reasoningTokens: number | null = null) => ({
  usage: { inputTokens, cachedInputTokens: null, cacheWriteTokens: null, outputTokens, reasoningTokens },
});

function filling(
  branch: readonly Message[],
  { typed = '', limit = 1_000 as number | null, temporary = false } = {},
) {
  const load = contextLoad(branch, { limit, model: 'gpt-6-luna', temporary });
  return load === null ? null : contextFilling(load, typed);
}

test('what the API counted last is what the chat takes, without what was only thought', () => {
  const branch = [sampleQuestion(), sampleAnswer(used(300, 250, 50))];

  expect(filling(branch)).toEqual({
    share: 0.5,
    words: 'About 500 of the 1,000 tokens that gpt-6-luna is sent at most',
    warning: null,
  });
});

test('what was said or typed since is estimated', () => {
  const stopped = [
    sampleQuestion(),
    sampleAnswer(used(100, 100)),
    sampleQuestion({ content: 'x'.repeat(336) }),
    sampleAnswer({ status: 'STOPPED', content: '量'.repeat(96) }),
  ];

  expect(filling(stopped)?.share).toBe(0.4);
  expect(filling(stopped, { typed: 'x'.repeat(336) })?.share).toBe(0.5);
  expect(filling([sampleQuestion({ content: 'x'.repeat(336) })])?.share).toBe(0.1);
});

test('over 80 % it says what happens, and when it is full that it does', () => {
  expect(filling([sampleAnswer(used(800, 0))])?.warning).toBeNull();
  expect(filling([sampleAnswer(used(850, 0))])?.warning).toBe(
    'About 85 % full: once full, the oldest messages are left out',
  );
  const full = { share: 1, warning: 'Too long to be sent in full: the oldest messages are left out' };
  expect(filling([sampleAnswer(used(1_001, 0))])).toMatchObject(full);
  expect(filling([sampleAnswer({ ...used(500, 0), leftOutMessages: 3 })])).toMatchObject(full);
  const byAnother = sampleAnswer({ ...used(500, 0), leftOutMessages: 3, model: 'gpt-4o' });
  expect(filling([byAnother])).toMatchObject({ share: 0.5, warning: null });
});

test('it is not shown without messages, nor when nobody knows what fits', () => {
  expect(filling([])).toBeNull();
  expect(filling([sampleAnswer(used(850, 0))], { limit: null })).toBeNull();
});

test('a temporary chat says when its own limits leave messages out, whatever the model reads', () => {
  const messages = (count: number, content: string) =>
    Array.from({ length: count }, (_, index) => sampleQuestion({ id: `${index}`, content }));
  const options = { limit: null, temporary: true };

  expect(filling(messages(150, 'short'), options)).toBeNull();
  expect(filling(messages(180, 'short'), options)).toMatchObject({
    words: 'About 90 % of what a temporary chat can send along',
    warning: 'About 90 % full: once full, the oldest messages are left out',
  });
  expect(filling(messages(201, 'short'), options)).toMatchObject({ share: 1 });
  expect(filling(messages(9, 'x'.repeat(25_000)), options)).toMatchObject({ share: 1 });
  expect(filling(messages(201, 'short'), { ...options, temporary: false })).toBeNull();
});
