import { expect, test } from 'vitest';
import { sampleVariant } from '../testing/sample-variant.ts';
import type { MenuContents, OpenChat } from './menu-contents.ts';
import { menuGroups } from './menu-entries.ts';
import { openChatEntries } from './open-chat-entries.ts';

const chat = { id: '1', title: 'Rivers', archived: false, address: '/chat/1' };
const archived = { id: '2', title: 'Old rivers', archived: true, address: '/chat/2' };

function setUp() {
  const done: string[] = [];
  const command = (id: string, words: string, isPossible = true) => ({
    id,
    words,
    keys: [],
    hint: null,
    slash: null,
    isPossible: () => isPossible,
    run: () => void done.push(`ran ${id}`),
  });
  const contents: MenuContents = {
    commands: [command('menu', 'Commands'), command('newChat', 'New chat'), command('stop', 'Stop', false)],
    personalities: [
      { id: 'claude', name: 'Claude-style', tagline: 'Careful prose', accent: 1, avatar: null },
    ],
    markOf: () => null,
    variants: [sampleVariant('Fast', 'gpt-6-luna')],
    findChats: async () => [],
    onNavigate: (to) => done.push(`went to ${to}`),
    onChoosePersonality: (id) => done.push(`chose ${id}`),
    onChooseVariant: (id) => done.push(`chose ${id}`),
    onChooseTheme: (theme) => done.push(`showed ${theme}`),
    shortcutsOn: true,
    onSwitchShortcuts: () => {},
    onDone: () => {},
  };
  const show = (words: string, chats = [chat]) =>
    menuGroups(words, chats, contents).map(({ label, entries }) => [
      label,
      ...entries.map((one) => one.label),
    ]);
  return { contents, done, show };
}

test('without words it shows what is possible, the latest chats near the top', () => {
  expect(setUp().show('')).toEqual([
    ['Commands', 'New chat'],
    ['Latest chats', 'Rivers'],
    ['Personalities', 'Claude-style'],
    ['Variants', 'Fast'],
    [
      'Pages',
      'Home',
      'Personalities',
      'Variants',
      'Usage',
      'Export and import',
      'Set-up',
      'GraphQL playground',
    ],
    ['Theme', 'Light theme', 'Dark theme', 'System theme'],
  ]);
});

test('words leave what fits them, also by tagline and model, and chats come last as the hub finds them', () => {
  const { show } = setUp();
  expect(show('prose')).toEqual([
    ['Personalities', 'Claude-style'],
    ['Chats', 'Rivers'],
  ]);
  expect(show('luna')).toEqual([
    ['Variants', 'Fast'],
    ['Chats', 'Rivers'],
  ]);
});

test('each entry does what it says', () => {
  const { contents, done } = setUp();
  for (const { entries } of menuGroups('', [chat], contents)) entries[0]?.run();
  expect(done).toEqual([
    'ran newChat',
    'went to /chat/1',
    'chose claude',
    'chose fast',
    'went to /',
    'showed light',
  ]);
});

test('the open chat is pinned, archived and deleted as it stands, and what was done is said once it is', async () => {
  const done: string[] = [];
  const current = {
    id: '1',
    title: 'Rivers',
    updatedAt: '',
    pinned: false,
    archived: false,
    answering: false,
  };
  const old = { ...current, title: 'Old rivers', pinned: true, archived: true };
  const openChat: OpenChat = {
    read: async () => current,
    actions: {
      rename: async () => true,
      async setPinned({ title }, pinned) {
        done.push(`${pinned ? 'pinned' : 'unpinned'} ${title}`);
        return title === 'Rivers';
      },
      setArchived: ({ title }, isArchived) => done.push(`${isArchived ? 'archived' : 'unarchived'} ${title}`),
      remove: ({ title }) => done.push(`deleted ${title}`),
    },
    say: (words) => done.push(words),
  };
  const entriesOf = (one: typeof current) =>
    openChatEntries(one, openChat, () => void done.push(`asked for a name instead of ${one.title}`));
  const { contents } = setUp();
  const labels = (words: string, one: typeof current) =>
    menuGroups(words, [], contents, entriesOf(one)).flatMap(({ entries }) =>
      entries.map(({ label }) => label),
    );
  expect(labels('this chat', current)).toEqual([
    'Rename this chat',
    'Pin this chat',
    'Archive this chat',
    'Delete this chat',
  ]);
  expect(labels('this un', old)).toEqual(['Unpin this chat', 'Unarchive this chat']);
  for (const { run } of entriesOf(current)) run();
  for (const { run } of entriesOf(old).slice(1, 3)) run();
  await Promise.resolve();
  expect(done).toEqual([
    'asked for a name instead of Rivers',
    'pinned Rivers',
    'archived Rivers',
    'deleted Rivers',
    'unpinned Old rivers',
    'unarchived Old rivers',
    'Pinned “Rivers”',
  ]);
});

test('what is found in the archive stands apart, behind the other chats', () => {
  expect(setUp().show('rivers', [archived, chat])).toEqual([
    ['Chats', 'Rivers'],
    ['Archived chats', 'Old rivers'],
  ]);
});
