import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChatEvent } from './chat-documents.ts';
import { createGeneration, type GenerationOptions } from './generation.ts';
import { busy } from './testing/busy.ts';
import { sampleAnswer, sampleStart } from './testing/sample-message.ts';
import { createScriptedStream } from './testing/scripted-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const input = { start: { requestId: 'r', personalityId: 'gpt', turn: { send: { content: 'Why?' } } } };
const delta = (seq: number, text: string): ChatEvent => ({ __typename: 'ChatDelta', seq, text });
function setUp(options: Partial<GenerationOptions> = {}) {
  const stream = createScriptedStream();
  const frames: (() => void)[] = [];
  const heard: string[] = [];
  const generation = createGeneration({
    open: stream.open,
    input,
    since: 0,
    onEvent: (event) => heard.push(event.__typename),
    onRefused: (error) => heard.push(error.code),
    frames: { now: () => 0, requestFrame: (run) => frames.push(run), wait: (run) => run() },
    ...options,
  });
  let shown = 0;
  generation.subscribe(() => shown++);
  return {
    stream,
    generation,
    heard,
    shown: () => shown,
    frame: () => {
      for (const run of frames.splice(0)) run();
    },
  };
}

test('words are shown once a frame, and what is read does not change in between', () => {
  const { stream, generation, shown, frame } = setUp();
  generation.attach();
  stream.attaches[0]?.event(sampleStart());
  const before = shown();
  stream.attaches[0]?.event(delta(2, 'Be'));
  stream.attaches[0]?.event(delta(3, 'cause.'));
  expect(generation.read().text).toBe('');
  frame();
  expect(generation.read().text).toBe('Because.');
  expect(shown()).toBe(before + 1);
});

test('the end is shown at once, even in a tab that draws no frames, and listening stops', () => {
  const { stream, generation, heard } = setUp();
  generation.attach();
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.event(delta(2, 'Because.'));
  stream.attaches[0]?.event({ __typename: 'ChatCompleted', seq: 3, message: sampleAnswer() });
  expect(generation.read().final?.id).toBe('answer');
  expect(heard).toEqual(['ChatStarted', 'ChatCompleted']);
  expect(stream.attaches[0]?.closed).toBe(true);
  stream.attaches[0]?.ended();
  vi.advanceTimersByTime(60_000);
  expect(stream.attaches).toHaveLength(1);
});

test('a start that breaks off before its first event is repeated as it was', () => {
  const { stream, generation } = setUp();
  generation.attach();
  stream.attaches[0]?.ended();
  vi.advanceTimersByTime(1_000);
  expect(stream.attaches.map((attach) => attach.input)).toEqual([input, input]);
});

test('a stream that breaks off later is watched again, and nothing is lost or doubled', () => {
  const { stream, generation, frame } = setUp();
  generation.attach();
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.event(delta(2, 'Be'));
  stream.attaches[0]?.ended();
  vi.advanceTimersByTime(1_000);
  expect(stream.attaches[1]?.input).toEqual({ watch: { generationId: 'generation' } });
  stream.attaches[0]?.event(delta(3, 'late word from the old stream'));
  stream.attaches[1]?.event(sampleStart());
  stream.attaches[1]?.event({ __typename: 'ChatSnapshot', seq: 3, text: 'Becau', reasoning: '' });
  stream.attaches[1]?.event(delta(4, 'se.'));
  frame();
  expect(generation.read().text).toBe('Because.');
});

test('a gap is mended by watching again', () => {
  const { stream, generation } = setUp();
  generation.attach();
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.event(delta(5, 'too far'));
  expect(stream.attaches[0]?.closed).toBe(true);
  vi.advanceTimersByTime(1_000);
  stream.attaches[1]?.event({ __typename: 'ChatSnapshot', seq: 5, text: 'all of it', reasoning: '' });
  expect(generation.read()).toMatchObject({ text: 'all of it', gap: false });
});

test('a refusal is told and not repeated', () => {
  const { stream, generation, heard } = setUp();
  generation.attach();
  stream.attaches[0]?.refused(busy);
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(['BUSY']);
  expect(stream.attaches).toHaveLength(1);
});

test('what was heard before a refusal is there when it is told, also where no frame was drawn since', () => {
  let text = '';
  const { stream, generation } = setUp({ onRefused: () => (text = generation.read().text) });
  generation.attach();
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.event(delta(2, 'Be'));
  stream.attaches[0]?.refused({ ...busy, code: 'NOT_FOUND', retryable: false });
  expect(text).toBe('Be');
});

test('a reader of a running answer who is turned away for now comes back', () => {
  const { stream, generation, heard } = setUp();
  generation.attach();
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.refused({ ...busy, retryable: true });
  vi.advanceTimersByTime(60_000);
  expect(heard).not.toContain('BUSY');
  expect(stream.attaches.at(-1)?.input).toEqual({ watch: { generationId: 'generation' } });
});

test('letting go stops listening, also between two tries, and listening can begin again', () => {
  const { stream, generation } = setUp();
  const detach = generation.attach();
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.ended();
  detach();
  vi.advanceTimersByTime(60_000);
  expect(stream.attaches).toHaveLength(1);
  const detachAgain = generation.attach();
  expect(stream.attaches[1]?.input).toEqual({ watch: { generationId: 'generation' } });
  detachAgain();
  expect(stream.attaches[1]?.closed).toBe(true);
});

test('a question that comes while the hub shuts down waits for the next one', () => {
  const { stream, generation, heard } = setUp();
  generation.attach();
  stream.attaches[0]?.refused({ ...busy, code: 'DRAINING' });
  vi.advanceTimersByTime(1_000);
  expect(stream.attaches.map((attach) => attach.input)).toEqual([input, input]);
  expect(heard).toEqual([]);
});
