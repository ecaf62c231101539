import type { ReactNode } from 'react';
import { matchesWords } from './match-words.ts';
import type { MenuContents, ShownChat } from './menu-contents.ts';

/** One line of the menu. */
export interface MenuEntry {
  /** Unique, and stable while the entry is shown. */
  readonly id: string;
  readonly label: string;
  /** Shown beside the label, muted. */
  readonly note: string | null;
  /** The key combination that does the same; null if there is none. */
  readonly keys: string | null;
  readonly mark: ReactNode;
  /** Goes on in the menu, which otherwise closes first. */
  readonly stays: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

const pages = [
  ['/', 'Home'],
  ['/personalities', 'Personalities'],
  ['/variants', 'Variants'],
  ['/usage', 'Usage'],
  ['/chats', 'Export and import'],
  ['/setup', 'Set-up'],
  ['/graphql', 'GraphQL playground'],
] as const;

const themes = [
  ['light', 'Light theme'],
  ['dark', 'Dark theme'],
  ['system', 'System theme'],
] as const;

export const plain = { note: null, keys: null, mark: null, stays: false };

/**
 * Everything that matches the typed words, in groups; empty groups are left out. `chats`: what the hub found; `ofChat`:
 * what can be done with the open one.
 */
export function menuGroups(
  words: string,
  chats: readonly ShownChat[],
  contents: MenuContents,
  ofChat: readonly MenuEntry[] = [],
): readonly MenuGroup[] {
  const { commands, personalities, markOf, variants } = contents;
  const { onNavigate, onChoosePersonality, onChooseVariant, onChooseTheme } = contents;
  const chatGroup = (label: string, archived: boolean): MenuGroup => ({
    label,
    entries: chats
      .filter((chat) => chat.archived === archived)
      .map(({ id, title, address }) => ({
        ...plain,
        id: `chat-${id}`,
        label: title,
        run: () => onNavigate(address),
      })),
  });
  const groups: readonly MenuGroup[] = [
    {
      label: 'Commands',
      entries: [
        ...commands.flatMap(({ id, words: label, hint, isPossible, run }) =>
          isPossible() && id !== 'menu' ? [{ ...plain, id, label, keys: hint, run }] : [],
        ),
        ...ofChat,
      ].filter(({ label }) => matchesWords(words, label)),
    },
    ...(words === '' ? [chatGroup('Latest chats', false)] : []),
    {
      label: 'Personalities',
      entries: personalities
        .filter(({ name, tagline }) => matchesWords(words, name, tagline))
        .map((personality) => ({
          ...plain,
          id: `personality-${personality.id}`,
          label: personality.name,
          note: personality.tagline,
          mark: markOf(personality),
          run: () => onChoosePersonality(personality.id),
        })),
    },
    {
      label: 'Variants',
      entries: variants
        .filter(({ name, model }) => matchesWords(words, name, model ?? ''))
        .map(({ id, name, model }) => ({
          ...plain,
          id: `variant-${id}`,
          label: name,
          note: model,
          run: () => onChooseVariant(id),
        })),
    },
    {
      label: 'Pages',
      entries: pages
        .filter(([, name]) => matchesWords(words, name))
        .map(([address, name]) => ({
          ...plain,
          id: `page-${address}`,
          label: name,
          run: () => onNavigate(address),
        })),
    },
    {
      label: 'Theme',
      entries: themes
        .filter(([, name]) => matchesWords(words, name))
        .map(([theme, name]) => ({
          ...plain,
          id: `theme-${theme}`,
          label: name,
          run: () => onChooseTheme(theme),
        })),
    },
    // Search results arrive a moment later: last in the list, they move no entry that may already be selected.
    ...(words === '' ? [] : [chatGroup('Chats', false), chatGroup('Archived chats', true)]),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
