import type { ApiError, ChatEvent } from '../chat-documents.ts';
import { columnsOf } from '../columns.ts';
import { sampleAnswer, sampleStart } from './sample-message.ts';
import { createScriptedChat } from './scripted-chat.ts';

const names = { gpt: 'GPT', claude: 'Claude', grok: 'Grok' };
export type Name = keyof typeof names;

/** A refusal by a full hub. */
export const limit: ApiError = {
  code: 'HUB_LIMIT',
  title: 'Too many at once',
  message: 'The hub is full.',
  steps: [],
  retryable: true,
  retryAfterMs: null,
  requestId: null,
};

/** The answer of one of the three. */
export function answerOf(by: Name, change: Partial<ReturnType<typeof sampleAnswer>> = {}) {
  return sampleAnswer({
    id: `answer-${by}`,
    generationId: `generation-${by}`,
    personality: { personalityId: by, name: names[by] },
    ...change,
  });
}

export function startOf(by: Name): ChatEvent {
  const message = answerOf(by, { content: '', status: 'RUNNING', finishReason: null });
  return sampleStart({ generationId: `generation-${by}`, message });
}

/** Asks three personalities the first question of a chat. */
export function compareThree() {
  const scripted = createScriptedChat();
  const { chat, stream, draft } = scripted;
  chat.lineUp({ by: 'personality', ids: Object.keys(names) });
  draft.write('Why?');
  chat.ask({ kind: 'send', content: 'Why?', parentId: null }, { personalityId: 'gpt', variantId: 'fast' }, [
    { personalityId: 'claude', variantId: 'fast' },
    { personalityId: 'grok', variantId: 'fast' },
  ]);
  return {
    ...scripted,
    start: (by: Name) => stream.attaches.at(-1)?.event(startOf(by)),
    columns: () =>
      columnsOf(chat.read()).map(
        ({ personalityId, message, refusal, generation }) =>
          `${personalityId} ${refusal?.error.code ?? message?.status ?? (generation ? 'on its way' : 'waiting')}`,
      ),
  };
}
