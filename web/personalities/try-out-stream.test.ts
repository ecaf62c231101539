import { expect, test } from 'vitest';
import { createScriptedStream } from '../chat/testing/scripted-stream.ts';
import { createTryOutStream } from './try-out-stream.ts';

const sink = { event() {}, refused() {}, ended() {} };

function startOf(requestId: string, history: { role: 'USER' | 'ASSISTANT'; content: string }[] = []) {
  return {
    start: {
      requestId,
      personalityId: 'try-out',
      target: { temporary: { history } },
      turn: { send: { content: 'Why?' } },
    },
  };
}

test('a start asks what is written when it is first sent, and the same again when it is repeated', () => {
  const { open, attaches } = createScriptedStream();
  let systemPrompt = 'One.';
  const stream = createTryOutStream(open, () => ({ name: 'A', systemPrompt }));
  stream(startOf('first'), sink);
  systemPrompt = 'Two.';
  stream(startOf('first'), sink);
  stream(startOf('second'), sink);
  stream({ watch: { generationId: 'any' } }, sink);
  expect(attaches.map(({ input }) => input.start?.tryOut?.systemPrompt)).toEqual([
    'One.',
    'One.',
    'Two.',
    undefined,
  ]);
  expect(attaches[0]?.input.start?.personalityId).toBeNull();
  expect(attaches[3]?.input).toEqual({ watch: { generationId: 'any' } });
});

test('a long prompt and a long chat fit into one frame together, the newest messages first', () => {
  const { open, attaches } = createScriptedStream();
  const stream = createTryOutStream(open, () => ({ name: 'A', systemPrompt: '語'.repeat(32_000) }));
  const history = Array.from({ length: 190 }, (_, index) => ({
    role: index % 2 === 0 ? ('USER' as const) : ('ASSISTANT' as const),
    content: `${index} ${'x'.repeat(1_000)}`,
  }));
  stream(startOf('first', history), sink);
  const sent = attaches[0]?.input.start?.target?.temporary?.history ?? [];
  expect(sent.at(-1)).toEqual(history.at(-1));
  expect(sent.length).toBeGreaterThan(100);
  expect(sent.length).toBeLessThan(190);
  expect(Buffer.byteLength(JSON.stringify(attaches[0]?.input))).toBeLessThan(250_000);
});
