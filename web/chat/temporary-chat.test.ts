import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleAnswer, sampleQuestion, sampleStart } from './testing/sample-message.ts';
import { createScriptedChat } from './testing/scripted-chat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A temporary chat with one answered question, as told by a hub that knows nothing of earlier turns. */
function answeredOnce() {
  const scripted = createScriptedChat();
  scripted.chat.setTemporary(true);
  scripted.chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  tell(scripted, 0, 'question', 'answer', 'Because.');
  return scripted;
}

function tell(
  { stream }: ReturnType<typeof createScriptedChat>,
  attach: number,
  questionId: string,
  answerId: string,
  content: string,
): void {
  const answer = { id: answerId, parentId: questionId, generationId: `g-${answerId}` };
  stream.attaches[attach]?.event(
    sampleStart({
      generationId: `g-${answerId}`,
      conversation: null,
      userMessage: sampleQuestion({ id: questionId }),
      message: sampleAnswer({ ...answer, content: '', status: 'RUNNING' }),
    }),
  );
  stream.attaches[attach]?.event({
    __typename: 'ChatCompleted',
    seq: 2,
    message: sampleAnswer({ ...answer, content }),
  });
}

test('each question takes along what was said before, and nothing of it is kept in the tab', () => {
  const { chat, stream, memory } = answeredOnce();
  chat.ask({ kind: 'send', content: 'And then?', parentId: 'answer' });
  expect(stream.attaches.map(({ input }) => input.start)).toMatchObject([
    { target: { temporary: { history: [] } }, turn: { send: { content: 'Why?' } } },
    {
      target: {
        temporary: {
          history: [
            { role: 'USER', content: 'Why?' },
            { role: 'ASSISTANT', content: 'Because.' },
          ],
        },
      },
      turn: { send: { content: 'And then?' } },
    },
  ]);
  expect(memory.kept).toBeNull();
});

test('what follows stands below what came before, although the hub takes it for a first question', () => {
  const scripted = answeredOnce();
  scripted.chat.ask({ kind: 'send', content: 'And then?', parentId: 'answer' });
  tell(scripted, 1, 'q2', 'a2', 'Then.');
  expect(scripted.shown()).toEqual(['question', 'answer', 'q2', 'a2']);
  expect(scripted.chat.read().conversationId).toBeNull();
});

test('another answer and an edited question are versions beside the first', () => {
  const scripted = answeredOnce();
  scripted.chat.ask({ kind: 'answer', messageId: 'question' });
  expect(scripted.stream.attaches[1]?.input.start).toMatchObject({
    target: { temporary: { history: [] } },
    turn: { send: { content: 'Why?' } },
  });
  tell(scripted, 1, 'copy', 'a2', 'Therefore.');
  expect(scripted.shown()).toEqual(['question', 'a2']);
  scripted.chat.turnTo('answer');
  expect(scripted.branches).toEqual([]);

  scripted.chat.ask({ kind: 'edit', messageId: 'question', content: 'How?' });
  tell(scripted, 2, 'q3', 'a3', 'So.');
  expect(scripted.shown()).toEqual(['q3', 'a3']);
  expect(scripted.chat.read().messages.size).toBe(5);
});

test('a chat is made temporary only before its first question', () => {
  const { chat } = answeredOnce();
  chat.setTemporary(false);
  expect(chat.read()).toMatchObject({ temporary: true, title: 'Temporary chat' });
});

test('a chat that has grown longer than the hub takes goes on with its newest messages', () => {
  const scripted = answeredOnce();
  const long = '“ä”\n'.repeat(8_000);
  for (const [index, parentId] of ['answer', 'a1', 'a2', 'a3'].entries()) {
    scripted.chat.ask({ kind: 'send', content: `Question ${index + 1}`, parentId });
    tell(scripted, index + 1, `q${index + 1}`, `a${index + 1}`, long);
  }
  scripted.chat.ask({ kind: 'send', content: 'And then?', parentId: 'a4' });
  const start = scripted.stream.attaches.at(-1)?.input.start;
  const history = start?.target?.temporary?.history ?? [];
  expect(history.at(-1)).toEqual({ role: 'ASSISTANT', content: long });
  expect(history.length).toBeGreaterThan(2);
  expect(history.length).toBeLessThan(10);
  expect(new TextEncoder().encode(JSON.stringify(start)).length).toBeLessThan(220_000);
});
