import { expect, test } from 'vitest';
import type { SearchExcerpt } from '../../../domain/conversations/conversation-store.ts';
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

  test(`${name} tells words apart by their vowel signs, and letters of other alphabets by theirs`, async () => {
    await using store = await disposableStore(open);
    await store.beginGeneration(viewerId, generationOf({}, 'रूम सुते กันกับ мои ハハ ❤️'));
    const found = async (search: string) =>
      (await store.searchConversations(viewerId, { ...first, search })).length;

    for (const search of ['रूम', 'सुते', 'กัน', 'мои', 'ハハ']) expect(await found(search), search).toBe(1);
    for (const search of ['राम', 'रीम', 'सीता', 'กิน', 'мой', 'パパ', '❤️'])
      expect(await found(search), search).toBe(0);
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

  test(`${name} shows the line in which a search found a conversation, its words marked`, async () => {
    await using store = await disposableStore(open);
    const filler = 'Nothing to see here. '.repeat(40);
    const cases = [
      ['old town', 'We met at the café in the Old Town.', 'We met at the café in the [Old] [Town].'],
      ['CAFE', 'We met at the café.', 'We met at the [café].'],
      ['cafe', 'We met at the cafe\u0301.', 'We met at the [cafe\u0301].'],
      ['weeke', '\tWeekends,\r\n\n  and weeks', '[Weekends], and weeks'],
      ['"old town"', 'An old, old\ntown', 'An old, [old town]'],
      ['力学', '量子力学是什么？', '量子[力学]是什么？'],
      ['量 子', '量子力学', '[量子]力学'],
      ['ได้', 'เราทำได้ครับ', 'เราทำ[ได้]ครับ'],
      ['हिन्दी', 'मुझे हिन्दी आती है', 'मुझे [हिन्दी] आती है'],
      ['σοφία', 'Η ΣΟΦΊΑ ΤΟΥΣ', 'Η [ΣΟΦΊΑ] ΤΟΥΣ'],
      ['привет', 'Скажи «Привет»!', 'Скажи «[Привет]»!'],
      ['שלום', 'אמר שלום לך', 'אמר [שלום] לך'],
      ['סלאם', 'אמר סָלַאם לו', 'אמר [סָלַאם] לו'],
      ['כל־הארץ', 'כָּל־הָאָרֶץ', '[כָּל־הָאָרֶץ]'],
      ['محمد', 'قال مُحَمَّدٌ لي', 'قال [مُحَمَّدٌ] لي'],
      ['مُحَمَّد', 'قال محمد لي', 'قال [محمد] لي'],
      ['كتاب', 'هذا كتـــاب', 'هذا [كتـــاب]'],
      ['елка', 'Это Ёлка.', 'Это [Ёлка].'],
      ['Ёлка', 'Это елка.', 'Это [елка].'],
      ['hamrun ŋ', 'Il-Ħamrun n', 'Il-[Ħamrun] [n]'],
      ['istanbul', 'Where is İstanbul?', 'Where is [İstanbul]?'],
      ['IŞIK', 'Bir ışık, çok Işık', 'Bir [ışık], çok [Işık]'],
      ['ışık', 'BU IŞIK AÇIK', 'BU [IŞIK] AÇIK'],
      ['STRASSE', 'Straßen und eine Straße', '[Straßen] und eine [Straße]'],
      ['straße', 'DIE STRASSE', 'DIE [STRASSE]'],
      ['Bjorn lodz', 'Bjørn aus Łódź', '[Bjørn] aus [Łódź]'],
      ['ΑΘΗΝΑ', 'Η Αθήνα είναι', 'Η [Αθήνα] είναι'],
      ['한국', `모든 ${'한국어'.normalize('NFD')} 책`, `모든 [${'한국어'.normalize('NFD')}] 책`],
      [
        'ギグ',
        'ガギグケ'.normalize('NFD'),
        `${'ガ'.normalize('NFD')}[${'ギグ'.normalize('NFD')}]${'ケ'.normalize('NFD')}`,
      ],
      ['ガギ', 'ｶﾞｷﾞｸﾞ', '[ｶﾞｷﾞ]ｸﾞ'],
      ['1234', 'No. １２３４', 'No. [１２３４]'],
      ['замок', 'Это за\u0301мок.', 'Это [за\u0301мок].'],
      ['葛飾', '東京都葛\u{e0100}飾区', '東京都[葛\u{e0100}飾]区'],
      ['မြန်', 'သူမြန်မာပြည်', 'သူ[မြန်]မာပြည်'],
      ['party', '👨‍👩‍👧‍👦🎉party🎉', '👨‍👩‍👧‍👦🎉[party]🎉'],
      ['script', '<script>alert("1")</script>', '<[script]>alert("1")</[script]>'],
      ['node.js', 'const a = `node`; // Node.js', 'const a = `node`; // [Node.js]'],
      ['the zebra', `The end. ${filler}Where is the zebra?`, '…Nothing to see here. Where is [the] [zebra]?'],
      [
        'needle',
        `${filler}A needle. ${filler}`,
        '…here. Nothing to see here. A [needle]. Nothing to see here. Nothing to see here. Nothing to see here. Nothing to see here.…',
      ],
    ] as const;

    for (const [search, content, line] of cases) {
      const chat = generationOf({ title: 'Other' }, content);
      await store.beginGeneration(viewerId, chat);
      const [found] = await store.searchConversations(viewerId, { ...first, search });
      expect(found?.conversation.id, search).toBe(chat.conversation.id);
      expect(marked(await store.readExcerpt(viewerId, { search, match: found?.match ?? 0 })), search).toBe(
        line,
      );
    }
  });

  test(`${name} shows the newest message that was found, and none when only the title was`, async () => {
    await using store = await disposableStore(open);
    const chat = generationOf({ title: 'A zebra at the zoo' }, 'Where does the zebra live?');
    await store.beginGeneration(viewerId, chat);
    const excerpt = async (search: string) => {
      const [found] = await store.searchConversations(viewerId, { ...first, search });
      return found && store.readExcerpt(viewerId, { search, match: found.match });
    };
    const line = async (search: string) => {
      const shown = await excerpt(search);
      return shown && marked(shown);
    };
    const questionId = (await excerpt('zebra'))?.messageId;

    const before = [await line('zebra'), await line('zoo'), await line('zoo zebra'), await line('lion')];
    await store.finishGeneration(settled(chat.record, 'The zebra lives in Africa.'));

    expect(before).toEqual(['Where does the [zebra] live?', null, 'Where does the [zebra] live?', undefined]);
    expect(await line('zebra')).toBe('The [zebra] lives in Africa.');
    expect([questionId, (await excerpt('zebra'))?.messageId]).toEqual([
      chat.question.id,
      chat.record.message.id,
    ]);
  });

  test(`${name} shows a line of an answer without the signs of its Markdown, and a question as it was typed`, async () => {
    await using store = await disposableStore(open);
    const chat = generationOf({ title: 'Other' }, '# Is the **zebra** `striped`?');
    await store.beginGeneration(viewerId, chat);
    const line = async (search: string) => {
      const [found] = await store.searchConversations(viewerId, { ...first, search });
      return found && marked(await store.readExcerpt(viewerId, { search, match: found.match }));
    };

    const question = await line('zebra');
    const answer =
      '## Stripes\n\nThe **zebra** is *striped*:\n\n```python\nzebra(**kwargs)\n```\n[Book](https://a.b)';
    await store.finishGeneration(settled(chat.record, answer));

    expect(question).toBe('# Is the **[zebra]** `striped`?');
    expect(await line('"zebra is striped"')).toBe('Stripes The [zebra is striped]: zebra(**kwargs) Book');
    expect(await line('python')).toContain('```[python] zebra(**kwargs)');
  });

  test(`${name} shows no line to others, of deleted conversations or where nothing is`, async () => {
    await using store = await disposableStore(open);
    const chat = generationOf({}, 'A zebra?');
    await store.beginGeneration(viewerId, chat);
    const [found] = await store.searchConversations(viewerId, { ...first, search: 'zebra' });
    const request = { search: 'zebra', match: found?.match ?? 0 };

    const own = await store.readExcerpt(viewerId, request);
    const others = await store.readExcerpt('viewer-2', request);
    const nothing = await store.readExcerpt(viewerId, { ...request, match: 12_345 });
    await store.deleteConversation(viewerId, chat.conversation.id, 1);

    expect([marked(own), others, nothing]).toEqual(['A [zebra]?', null, null]);
    expect(await store.readExcerpt(viewerId, request)).toBeNull();
  });

  test(`${name} shows a line of a message of megabytes as far as it is searched`, async () => {
    await using store = await disposableStore(open);
    const indexed = `${'word '.repeat(19_990)}needle `;
    await store.beginGeneration(viewerId, generationOf({}, `${indexed}${'needle 👍🏽 '.repeat(200_000)}`));
    const [found] = await store.searchConversations(viewerId, { ...first, search: 'needle' });

    const excerpt = await store.readExcerpt(viewerId, { search: 'needle', match: found?.match ?? 0 });

    expect(marked(excerpt)).toMatch(/^…(word ){6}\[needle\] \[needle\] 👍🏽 .+…$/u);
    expect(excerpt?.text.length).toBeLessThan(125);
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

/** The excerpt with brackets around matches, as a client would show it. */
function marked(excerpt: SearchExcerpt | null): string | null {
  if (excerpt === null) return null;
  const { text, matches } = excerpt;
  return matches.reduceRight(
    (line, { start, end }) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
    text,
  );
}
