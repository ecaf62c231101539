import { expect, test } from 'vitest';
import type { ChatEvent } from './chat-documents.ts';
import { emptyAnswer, foldEvent, type LiveAnswer } from './live-answer.ts';
import { sampleAnswer, sampleStart } from './testing/sample-message.ts';

const delta = (seq: number, text: string): ChatEvent => ({ __typename: 'ChatDelta', seq, text });
const snapshot = (seq: number, text: string): ChatEvent => ({
  __typename: 'ChatSnapshot',
  seq,
  text,
  reasoning: '',
});
const completed = (seq: number, content: string): ChatEvent => ({
  __typename: 'ChatCompleted',
  seq,
  message: sampleAnswer({ content }),
});
const fold = (events: readonly ChatEvent[], from: LiveAnswer = emptyAnswer) => events.reduce(foldEvent, from);

const run = [sampleStart(), delta(2, 'Be'), delta(3, 'cau'), delta(4, 'se.'), completed(5, 'Because.')];

test('deltas append and the terminal event ends', () => {
  expect(fold(run.slice(0, 4)).text).toBe('Because.');
  expect(fold(run)).toMatchObject({ text: 'Because.', seq: 5, final: { id: 'answer' } });
});

test('events heard twice change nothing, wherever the reader was cut off', () => {
  for (let cut = 0; cut <= run.length; cut++) {
    for (let again = 0; again <= cut; again++) {
      const answer = fold([...run.slice(0, cut), ...run.slice(again)]);
      expect(answer, `cut ${cut}, again from ${again}`).toEqual(fold(run));
    }
  }
});

test('a repeated attach replaces by its snapshot and goes on behind it', () => {
  const attach = [sampleStart(), snapshot(3, 'Becau'), delta(4, 'se.')];
  for (let cut = 0; cut <= 4; cut++) {
    expect(fold([...run.slice(0, cut), ...attach]).text, `cut ${cut}`).toBe('Because.');
  }
});

test('a heard delta is the same object when it is heard again', () => {
  const answer = fold(run.slice(0, 3));
  expect(foldEvent(answer, delta(2, 'Be'))).toBe(answer);
});

test('a snapshot replaces even what was ahead of it', () => {
  expect(fold([snapshot(9, 'seen before the crash'), snapshot(4, 'kept')])).toMatchObject({
    text: 'kept',
    seq: 4,
  });
});

test('a gap is said, nothing is put in its place, and a snapshot closes it', () => {
  const broken = fold([sampleStart(), delta(2, 'Be'), delta(4, 'se.'), delta(5, '!')]);
  expect(broken).toMatchObject({ text: 'Be', seq: 2, gap: true });
  expect(foldEvent(broken, snapshot(5, 'Because.!'))).toMatchObject({ text: 'Because.!', gap: false });
});

test('an answer that continues an earlier one begins with its text', () => {
  const start = sampleStart({ message: sampleAnswer({ content: 'So far' }) });
  expect(fold([start, delta(2, ', so good')]).text).toBe('So far, so good');
});

test('what the page knew before it attached is not taken back by the start', () => {
  expect(fold([sampleStart()], { ...emptyAnswer, text: 'Beca' }).text).toBe('Beca');
});

test('the terminal event has the last word on the text', () => {
  expect(fold([...run.slice(0, 3), completed(9, 'Because I said so.')]).text).toBe('Because I said so.');
});

test('nothing follows the terminal event', () => {
  const over = fold(run);
  expect(foldEvent(over, delta(6, 'more'))).toBe(over);
  expect(foldEvent(over, snapshot(6, 'other'))).toBe(over);
});

test('a notice stands until the next word', () => {
  const notice: ChatEvent = {
    __typename: 'ChatNotice',
    seq: 2,
    text: 'Trying again.',
    retryAt: null,
  };
  const waiting = fold([sampleStart(), notice]);
  expect(waiting.notice).toBe(notice);
  expect(foldEvent(waiting, delta(3, 'Be')).notice).toBeNull();
});

test('reasoning is kept apart from the text', () => {
  const thought: ChatEvent = { __typename: 'ChatReasoning', seq: 2, text: 'Hm.' };
  expect(fold([sampleStart(), thought, delta(3, 'So')])).toMatchObject({ text: 'So', reasoning: 'Hm.' });
});
