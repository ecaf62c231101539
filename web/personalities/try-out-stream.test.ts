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
