import type { ReactNode, RefObject } from 'react';
import { matchesWords } from '../command-menu/match-words.ts';
import type { ShownCommand, ShownPersonality } from '../command-menu/menu-contents.ts';

/** What the list offers and acts on. It is passed in, since the list's code is fetched on first use. */
export interface SuggestionContents {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly onWrite: (text: string) => void;
  readonly starters: readonly string[];
  readonly commands: readonly ShownCommand[];
  readonly personalities: readonly ShownPersonality[];
  /** The name of the variant that choosing a personality switches to; null if it switches none. */
  readonly variantOf: (personalityId: string) => string | null;
  readonly markOf: (personality: ShownPersonality) => ReactNode;
  /** Whether the sandbox answers; it has a command of its own. */
  readonly simulated: boolean;
  readonly onChoosePersonality: (id: string) => void;
}

/** A sign and the letters after it, up to the caret. */
export interface Token {
  readonly sign: '/' | '@';
  readonly words: string;
  /** The position of the sign. */
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

/** A slash counts only if nothing else has been typed, an at sign at the start of any word. */
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

/** The suggestions that match; empty if the sign is just a sign. */
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
    // Once typed in full, it can be sent as it is.
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
