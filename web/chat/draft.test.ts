import { expect, test } from 'vitest';
import type { ChatRequest } from './chat-request.ts';
import { createDraft } from './draft.ts';
import { createMemoryStorage } from './testing/memory-storage.ts';

function createStorage() {
  const { kept, storage } = createMemoryStorage();
  return { kept, open: [() => storage] };
}

/** The storages of three tabs of one browser. */
function createTabs() {
  const shared = createStorage();
  const createTab = () => {
    const { kept, open } = createStorage();
    return { kept, shared: shared.kept, open: [...open, ...shared.open] };
  };
  return [createTab(), createTab(), createTab()] as const;
}

function asking(content: string, requestId = 'r'): ChatRequest {
  return {
    requestId,
    personalityId: 'gpt',
    variantId: null,
    conversationId: null,
    turn: { kind: 'send', content, parentId: null },
    since: 0,
  };
}

test('a draft is kept for its own chat and comes back with it', () => {
  const { open } = createStorage();
  createDraft(open, 'one').write('half a thought');
  expect(createDraft(open, 'one').read()).toBe('half a thought');
  expect(createDraft(open, 'two').read()).toBe('');
});

test('an empty draft leaves nothing behind', () => {
  const { kept, open } = createStorage();
  const draft = createDraft(open, 'one');
  draft.write('x');
  draft.write('');
  expect(kept.size).toBe(0);
});

test('what the address asks for stands behind what was kept, and only once', () => {
  const { open } = createStorage();
  createDraft(open, null).write('old');
  expect(createDraft(open, null, 'from the address').read()).toBe('old\n\nfrom the address');
  expect(createDraft(open, null, 'from the address').read()).toBe('old\n\nfrom the address');
  expect(createDraft(createStorage().open, null, 'from the address').read()).toBe('from the address');
});

test('what the address asks for is kept only once it is changed or sent', () => {
  const { open } = createStorage();
  createDraft(open, null).write('old');
  const draft = createDraft(open, null, 'from the address');
  expect(createDraft(open, null).read()).toBe('old');
  draft.write('old\n\nfrom an address');
  expect(createDraft(open, null).read()).toBe('old\n\nfrom an address');
});

test('what was typed before the page could listen stands behind what was kept', () => {
  const { open } = createStorage();
  createDraft(open, 'one').write('half a thought');
  const draft = createDraft(open, 'one');
  draft.add('and now');
  draft.add('');
  expect(draft.read()).toBe('half a thought\n\nand now');

  const asked = createDraft(open, 'one', 'from the address');
  asked.add('from an address');
  expect(asked.read()).toBe('half a thought\n\nand now\n\nfrom an address');
});

test('a question on its way is out of the field, and kept until the hub has it', () => {
  const { kept, open } = createStorage();
  const draft = createDraft(open, 'one');
  draft.write('Why?');
  draft.send(asking('Why?'));
  expect(draft.read()).toBe('');
  draft.write('And how?');
  expect(createDraft(open, 'one').read()).toBe('Why?\n\nAnd how?');
  draft.taken();
  expect(createDraft(open, 'one').read()).toBe('And how?');
  draft.write('');
  expect(kept.size).toBe(0);
});

test('a question that goes on its way again after a reload leaves the field, what was typed since stays', () => {
  const { open } = createStorage();
  const before = createDraft(open, 'one');
  before.send(asking('Why?'));
  before.write('And how?');
  const draft = createDraft(open, 'one');
  draft.send(asking('Why?'));
  expect(draft.read()).toBe('And how?');
  expect(createDraft(open, 'one').read()).toBe('Why?\n\nAnd how?');
});

test('a question that did not arrive comes back before what was typed since', () => {
  const draft = createDraft(createStorage().open, 'one');
  draft.send(asking('Why?'));
  draft.write('And how?');
  draft.restore();
  draft.restore();
  expect(draft.read()).toBe('Why?\n\nAnd how?');
});

test('the next question brings back the one that never arrived; the same one again does not', () => {
  const draft = createDraft(createStorage().open, 'one');
  draft.send(asking('Why?'));
  draft.send(asking('Why?'));
  expect(draft.read()).toBe('');
  draft.write('How?');
  draft.send(asking('How?'));
  expect(draft.read()).toBe('Why?');
});

test('what another tab typed into the next new chat stays there', () => {
  const { open } = createStorage();
  const draft = createDraft(open, null);
  draft.write('mine');
  createDraft(open, null).write('of the other tab');
  draft.moveTo('one');
  expect(createDraft(open, 'one').read()).toBe('mine');
  expect(createDraft(open, null).read()).toBe('of the other tab');
});

test('each tab finds its own text again, a tab without one the last, and none leaves anything behind', () => {
  for (const conversationId of [null, 'one']) {
    const [one, other, third] = createTabs();
    createDraft(one.open, conversationId).write('a long text');
    const typed = createDraft(other.open, conversationId);
    typed.write('of the other tab');
    expect(createDraft(one.open, conversationId).read()).toBe('a long text');
    expect(createDraft(other.open, conversationId).read()).toBe('of the other tab');
    expect(createDraft(third.open, conversationId).read()).toBe('of the other tab');

    typed.moveTo('named');
    expect(createDraft(third.open, 'named').read()).toBe('of the other tab');
    expect(createDraft(third.open, conversationId).read()).toBe('');
    createDraft(one.open, conversationId).write('');
    typed.write('');
    expect([one, other, third].map(({ kept, shared }) => kept.size + shared.size)).toEqual([0, 0, 0]);
  }
});

test('a question found in the text of another tab leaves every storage once it has arrived, and no other text does', () => {
  const [one, other, third] = createTabs();
  createDraft(one.open, 'one').write('Why?');
  const asked = createDraft(other.open, 'one');
  const question = { ...asking('Why?'), conversationId: 'one' };
  asked.send(question);
  asked.restore();
  asked.arrived(question);
  expect([asked.read(), createDraft(third.open, 'one').read()]).toEqual(['', '']);

  asked.send(question);
  asked.restore();
  createDraft(one.open, 'one').write('And how?');
  asked.arrived(question);
  expect(createDraft(other.open, 'one').read()).toBe('And how?');
});

test('a draft that is not kept finds nothing, leaves nothing and takes nothing away', () => {
  const { open, kept } = createStorage();
  createDraft(open, null).write('of the other tab');
  const draft = createDraft(open, null, '', false);
  expect(draft.read()).toBe('');
  draft.write('a secret thought');
  expect([...kept.values()]).toEqual(['of the other tab']);
});

test('the draft of a new chat follows it to its name', () => {
  const { open } = createStorage();
  const draft = createDraft(open, null);
  draft.write('and then');
  draft.moveTo('one');
  expect(createDraft(open, 'one').read()).toBe('and then');
  expect(createDraft(open, null).read()).toBe('');
});

test('those who listen hear changes only', () => {
  const draft = createDraft(createStorage().open, null);
  let heard = 0;
  const leave = draft.subscribe(() => heard++);
  draft.write('a');
  draft.write('a');
  leave();
  draft.write('b');
  expect(heard).toBe(1);
});

test('without a storage the draft lives as long as the page', () => {
  const draft = createDraft(
    [
      () => {
        throw new Error('denied');
      },
    ],
    null,
  );
  draft.write('still here');
  expect(draft.read()).toBe('still here');
});

test('a draft that is not to be kept leaves nothing behind, and may be kept again', () => {
  const { kept, open } = createStorage();
  const draft = createDraft(open, null);
  draft.write('a secret');
  draft.setKept(false);
  draft.write('a longer secret');
  expect(kept.size).toBe(0);
  expect(draft.read()).toBe('a longer secret');
  draft.setKept(true);
  expect(createDraft(open, null).read()).toBe('a longer secret');
});

test('a new chat knows the question that another one was left with before the hub had it, and none that came to an end', () => {
  const { open } = createStorage();
  const left = createDraft(open, null);
  left.write('Why?');
  left.send(asking('Why?'));
  const next = createDraft(open, null);
  expect([next.read(), next.unconfirmed]).toEqual(['Why?', 'Why?']);
  expect(createDraft(open, 'one').unconfirmed).toBe('');

  next.send(asking('Why?'));
  next.restore();
  expect([next.read(), createDraft(open, null).unconfirmed]).toEqual(['Why?', '']);
  next.send(asking('Why?'));
  next.taken();
  next.write('Why?');
  expect(createDraft(open, null).unconfirmed).toBe('');
});

test('a new chat loses the question of the one before it as soon as the hub has that, and keeps what was typed', () => {
  for (const [typed, rest] of [
    ['Why?', ''],
    ['Why?\n\nAnd how?', 'And how?'],
    ['Why not?', 'Why not?'],
  ] as const) {
    const { open, kept } = createStorage();
    const left = createDraft(open, null);
    left.send(asking('Why?'));
    const next = createDraft(open, null);
    next.subscribe(() => {});
    next.write(typed);
    left.taken();
    expect(next.read()).toBe(rest);
    expect([...kept.values()]).toEqual(rest === '' ? [] : [rest]);
  }
});

test('a question that went back to the field leaves it once it has arrived, also after its chat was left and opened again', () => {
  for (const conversationId of [null, 'one']) {
    const { open, kept } = createStorage();
    const question = { ...asking('Why?'), conversationId };
    const left = createDraft(open, conversationId);
    left.send(question);
    left.restore();
    const elsewhere = createDraft(open, 'two');
    elsewhere.subscribe(() => {});
    elsewhere.write('Why?');
    const again = createDraft(open, conversationId);
    again.subscribe(() => {});
    again.write('Why?\n\nAnd how?');
    left.arrived(question);
    expect([again.read(), elsewhere.read()]).toEqual(['And how?', 'Why?']);
    expect([...kept.values()].sort()).toEqual(['And how?', 'Why?']);
  }
});

test('what is typed while its own question is on its way stays, also when it is the same', () => {
  const { open } = createStorage();
  const draft = createDraft(open, null);
  draft.send(asking('Why?'));
  draft.write('Why?');
  draft.taken();
  expect(draft.read()).toBe('Why?');
});

test('a question that a new chat was left with is asked again under the same id, of the same answerer only', () => {
  const { open } = createStorage();
  createDraft(open, null).send(asking('Why?', 'first'));
  const next = createDraft(open, null);
  const again = asking('Why?', 'second');
  const idOf = (request: ChatRequest) => next.repeated(request).requestId;
  expect(next.repeated({ ...again, since: 5 })).toEqual({ ...again, since: 5, requestId: 'first' });
  expect(idOf({ ...again, personalityId: 'claude' })).toBe('second');
  expect(idOf({ ...again, variantId: 'max' })).toBe('second');
  expect(idOf({ ...again, others: [] })).toBe('second');
  expect(idOf(asking('How?', 'second'))).toBe('second');
  expect(createDraft(open, 'one').repeated(again)).toEqual(again);
  next.setKept(false);
  expect(next.repeated(again)).toEqual(again);
});

test('a question of a chat that is kept nowhere, as those that try a personality out, is unknown to new chats', () => {
  const { open } = createStorage();
  createDraft(open, null).send(asking('Why?', 'first'));
  for (const question of ['How?', 'Why?']) {
    const tried = createDraft([], null);
    tried.send(asking(question));
    tried.taken();
  }
  const next = createDraft(open, null);
  expect(next.unconfirmed).toBe('Why?');
  expect(next.repeated(asking('Why?', 'second')).requestId).toBe('first');
});

test('whatever else becomes of the next new chat, it knows the question until the hub has it, and not longer', () => {
  const { open } = createStorage();
  const left = createDraft(open, null);
  left.send(asking('Why?', 'first'));
  const next = createDraft(open, null);
  next.restore();
  expect(next.repeated(asking('Why?', 'second')).requestId).toBe('first');
  left.taken();
  next.write('Why?');
  expect(next.unconfirmed).toBe('');
  expect(next.repeated(asking('Why?', 'second')).requestId).toBe('second');
});
