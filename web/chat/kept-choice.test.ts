import { expect, test } from 'vitest';
import { newChatState } from './chat-state.ts';
import { keepChoice } from './kept-choice.ts';
import { possibleLineup } from './lineup.ts';
import { busy } from './testing/busy.ts';
import { createMemoryStorage } from './testing/memory-storage.ts';
import { sampleStart } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id }));
const toLineup = (compare: string | null) =>
  possibleLineup(compare, named('gpt', 'claude', 'grok'), named('fast', 'smart'));

function open(storage: Storage, conversationId: string | null = 'conversation') {
  const scripted = createScriptedChat({ ...newChatState(sampleChoice), conversationId });
  keepChoice(scripted.chat, () => storage, toLineup);
  return scripted;
}

test('who was chosen for the next turn of a conversation is chosen again when it is opened again', () => {
  const { storage } = createMemoryStorage();
  const { chat } = open(storage);
  chat.choose({ personalityId: 'claude', variantId: 'smart' });
  expect(open(storage).chat.read()).toMatchObject({
    personalityId: 'claude',
    variantId: 'smart',
    lineup: null,
  });
  chat.choose({ variantId: null });
  chat.lineUp({ by: 'personality', ids: ['gpt', 'grok'] });
  expect(open(storage).chat.read()).toMatchObject({
    personalityId: 'claude',
    variantId: null,
    lineup: { by: 'personality', ids: ['gpt', 'grok'] },
  });
  expect(open(storage, 'another').chat.read()).toMatchObject({ ...sampleChoice, lineup: null });
});

test('once a turn is asked, its conversation tells who answers', () => {
  const { kept, storage } = createMemoryStorage();
  const { chat, stream } = open(storage);
  chat.choose({ personalityId: 'claude' });
  expect(kept.size).toBe(1);
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.event(sampleStart());
  expect(kept.size).toBe(0);
});

test('who was chosen is kept when the turn is refused', () => {
  const { storage } = createMemoryStorage();
  const { chat, stream } = open(storage);
  chat.choose({ personalityId: 'claude' });
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.refused(busy);
  expect(open(storage).chat.read()).toMatchObject({ personalityId: 'claude' });
});

test('a comparison that was left does not come back', () => {
  const { kept, storage } = createMemoryStorage();
  const { chat } = open(storage);
  chat.lineUp({ by: 'personality', ids: ['gpt', 'grok'] });
  expect(kept.size).toBe(1);
  chat.lineUp(null);
  expect(open(storage).chat.read().lineup).toBeNull();
});

test('a choice that a full storage does not take is not replaced by the one before', () => {
  const { storage } = createMemoryStorage();
  const { chat } = open(storage);
  chat.choose({ personalityId: 'claude' });
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  chat.choose({ personalityId: 'grok' });
  keepChoice(chat, () => storage, toLineup);
  expect(chat.read().personalityId).toBe('grok');
});

test('nothing is kept of a new chat, whose address tells what was chosen', () => {
  const { kept, storage } = createMemoryStorage();
  open(storage, null).chat.choose({ personalityId: 'claude' });
  expect(kept.size).toBe(0);
});
