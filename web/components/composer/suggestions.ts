import type { ReactNode, RefObject } from 'react';
import { matchesWords } from '../command-menu/match-words.ts';
import type { ShownCommand, ShownPersonality } from '../command-menu/menu-contents.ts';

/** What the list offers from, and what it acts on. It is handed to its code, which is fetched at first use. */
export interface SuggestionContents {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly onWrite: (text: string) => void;
  readonly starters: readonly string[];
  readonly commands: readonly ShownCommand[];
  readonly personalities: readonly ShownPersonality[];
  /** The name of the variant that a personality brings along; null where it changes none. */
  readonly variantOf: (personalityId: string) => string | null;
  readonly markOf: (personality: ShownPersonality) => ReactNode;
  /** Whether the sandbox answers, which has a command of its own. */
  readonly simulated: boolean;
  readonly onChoosePersonality: (id: string) => void;
}

/** A sign with the letters behind it, up to the caret. */
export interface Token {
  readonly sign: '/' | '@';
  readonly words: string;
  /** Where the sign stands. */
  readonly start: number;
  readonly end: number;
}

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  readonly keys: string | null;
  readonly mark: ReactNode;
  readonly accept: () => void;
}

/** A slash counts as the beginning and end of all that is typed, an at sign at the beginning of any word. */
export function readToken(text: string, caret: number): Token | null {
  const before = text.slice(0, caret);
  const slash = /^\/(\S*)$/.exec(before);
  if (slash !== null) {
    return text.slice(caret).trim() === ''
      ? { sign: '/', words: slash[1] ?? '', start: 0, end: caret }
      : null;
  }
  const at = /(?:^|\s)@([^\s@]*)$/.exec(before);
  if (at === null) return null;
  const words = at[1] ?? '';
  return { sign: '@', words, start: caret - words.length - 1, end: caret };
}

/** What fits; empty when the sign is just a sign. */
export function suggestionsFor(token: Token, contents: SuggestionContents): readonly Suggestion[] {
  return token.sign === '@' ? personalitiesFor(token, contents) : startersAndCommandsFor(token, contents);
}

function personalitiesFor(token: Token, contents: SuggestionContents): readonly Suggestion[] {
  const { field, personalities, variantOf, markOf, onWrite, onChoosePersonality } = contents;
  return personalities
    .filter(({ name }) => matchesWords(token.words, name))
    .map((personality) => ({
      id: personality.id,
      label: [personality.name, variantOf(personality.id) ?? []].flat().join(' · '),
      note: personality.tagline,
      keys: null,
      mark: markOf(personality),
      accept() {
        const text = field.current?.value ?? '';
        onWrite(text.slice(0, token.start) + text.slice(token.end).trimStart());
        requestAnimationFrame(() => field.current?.setSelectionRange(token.start, token.start));
        onChoosePersonality(personality.id);
      },
    }));
}

const plain = { keys: null, mark: null };

function startersAndCommandsFor({ words }: Token, contents: SuggestionContents): readonly Suggestion[] {
  const { starters, commands, simulated, onWrite } = contents;
  return [
    ...starters
      .filter((starter) => matchesWords(words, starter))
      .map((starter) => ({
        ...plain,
        id: starter,
        label: starter,
        note: null,
        accept: () => onWrite(starter),
      })),
    ...commands.flatMap(({ id, slash, words: note, hint, isPossible, run }) =>
      slash === null || !isPossible() || !matchesWords(words, slash)
        ? []
        : [
            {
              ...plain,
              id,
              label: `/${slash}`,
              note,
              keys: hint,
              accept() {
                onWrite('');
                run();
              },
            },
          ],
    ),
    // Typed in full, it is sent as it is.
    ...(simulated && words !== 'simulate' && matchesWords(words, 'simulate')
      ? [
          {
            ...plain,
            id: 'simulate',
            label: '/simulate',
            note: 'Simulate a failure, such as rate_limited',
            accept: () => onWrite('/simulate '),
          },
        ]
      : []),
  ];
}
