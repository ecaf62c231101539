import { expect, test } from 'vitest';
import type { Store } from '../../../domain/ports.ts';
import { disposableStore } from '../../../testing/disposable-store.ts';
import { answerTo, generationOf, settled } from '../../../testing/stored-generations.ts';
import { newId } from '../../system/new-id.ts';

const viewerId = 'viewer-1';
const first = { limit: 9, after: null, archived: false };

/** What the search of every store must do. */
export function describeSearch(name: string, open: () => Promise<Store>): void {
  test(`${name} finds conversations by words of their titles, questions and answers`, async () => {
    await using store = await disposableStore(open);
    const chat = generationOf({ title: 'Weekend plans 100%_sure' }, 'Where is 量子力学 taught?');
    await store.beginGeneration(viewerId, chat);
    await store.beginGeneration(viewerId, generationOf({ title: 'Other' }, 'Nothing of it'));
    const before = await titlesFor('Café');
    await store.finishGeneration(settled(chat.record, 'At the café beside the old town hall.'));

    async function titlesFor(search: string): Promise<readonly string[]> {
      const found = await store.searchConversations(viewerId, { ...first, search });
      return found.map(({ conversation }) => conversation.title);
    }
    const hits = ['weekend', 'week', 'CAFE', 'where taug', '100%_su', '量子', '力学', '"old town"', 'ol'];
    const misses = ['eekend', '"town old"', '学力', 'zebra', '***', "' or 1=1 --"];

    expect(before).toEqual([]);
    for (const search of hits) expect(await titlesFor(search), search).toEqual([chat.conversation.title]);
    for (const search of misses) expect(await titlesFor(search), search).toEqual([]);
  });

  test(`${name} finds a renamed conversation by its new title alone, also after its first question was edited`, async () => {
    await using store = await disposableStore(open);
    const chat = generationOf({ title: 'Zebra' });
    await store.beginGeneration(viewerId, chat);
    const reworded = { ...chat.question, id: newId(), content: 'And why not?' };
    const record = { ...answerTo(chat).record, questionId: reworded.id };
    await store.beginGeneration(viewerId, { ...chat, record, question: reworded });
    const found = async (search: string) =>
      (await store.searchConversations(viewerId, { ...first, search })).length;
    const before = await found('zebra');

    await store.updateConversation(viewerId, chat.conversation.id, { title: 'Giraffe' });

    expect([before, await found('zebra'), await found('giraffe'), await found('not')]).toEqual([1, 0, 1, 1]);
  });

  test(`${name} pages through what it finds, newest match first, whatever becomes of what it gave before`, async () => {
    await using store = await disposableStore(open);
    const chats = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => generationOf({ title }, 'A zebra?'));
    for (const chat of chats) await store.beginGeneration(viewerId, chat);
    const [, two = generationOf()] = chats;
    const again = answerTo(two);
    await store.beginGeneration(viewerId, again);
    await store.finishGeneration(settled(again.record, 'Zebra.'));
    const search = { ...first, search: 'zebra', limit: 2 };
    const titles = (found: Awaited<ReturnType<Store['searchConversations']>>) =>
      found.map(({ conversation }) => conversation.title);

    const page = await store.searchConversations(viewerId, search);
    const last = page.at(-1);
    await store.deleteConversation(viewerId, last?.conversation.id ?? '', 1);
    await store.purgeConversations(2, new AbortController().signal);
    const rest = await store.searchConversations(viewerId, { ...search, limit: 9, after: last?.match ?? 0 });

    expect(titles(page)).toEqual(['Two', 'Five']);
    expect(titles(rest)).toEqual(['Four', 'Three', 'One']);
  });

  test(`${name} lets others work while a search reads on for what it hardly finds`, async () => {
    await using store = await disposableStore(open);
    const rare = generationOf({ title: 'Kept', archived: true }, 'A zebra?');
    await store.beginGeneration(viewerId, rare);
    for (let other = 0; other < 600; other++) {
      await store.beginGeneration(viewerId, generationOf({}, 'A zebra?'));
    }
    const order: string[] = [];
    setImmediate(() => order.push('another'));

    const found = await store.searchConversations(viewerId, { ...first, search: 'zebra', archived: true });
    order.push('the search');

    expect(found.map(({ conversation }) => conversation.title)).toEqual(['Kept']);
    expect(order).toEqual(['another', 'the search']);
  });
}
