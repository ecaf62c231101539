import { expect, test } from 'vitest';
import { readToken, type SuggestionContents, suggestionsFor } from './suggestions.ts';

const token = (text: string) => {
  const caret = text.indexOf('|');
  return readToken(text.replace('|', ''), caret);
};

test('a slash counts when it begins the message and nothing stands behind the caret', () => {
  expect(token('/|')).toEqual({ sign: '/', words: '', start: 0, end: 1 });
  expect(token('/sim|')).toEqual({ sign: '/', words: 'sim', start: 0, end: 4 });
  for (const text of ['/simulate |', 'a /|', ' /|', '/| and more', 'either/or|', '|/new']) {
    expect(token(text), text).toBeNull();
  }
});

test('an at sign counts at the beginning of a word', () => {
  expect(token('@|')).toEqual({ sign: '@', words: '', start: 0, end: 1 });
  expect(token('Well @cl| then')).toEqual({ sign: '@', words: 'cl', start: 5, end: 8 });
  expect(token('one\n@|')).toEqual({ sign: '@', words: '', start: 4, end: 5 });
  for (const text of ['me@example.org|', '@claude |', '@a@b|', 'no sign|'])
    expect(token(text), text).toBeNull();
});

function setUp(possible: readonly string[] = ['newChat']) {
  const done: string[] = [];
  const command = (id: string, slash: string) => ({
    id,
    words: `Does ${slash}`,
    keys: [],
    hint: null,
    slash,
    isPossible: () => possible.includes(id),
    run: () => void done.push(`ran ${id}`),
  });
  const contents: SuggestionContents = {
    field: { current: null },
    onWrite: (text) => done.push(`wrote ${text}`),
    starters: ['Plan a trip', 'Name a cat'],
    commands: [command('newChat', 'new'), command('temporary', 'temporary')],
    personalities: [
      { id: 'claude', name: 'Claude-style', tagline: 'Careful', accent: 1, avatar: null },
      { id: 'coder', name: 'Coder', tagline: 'Code first', accent: 2, avatar: null },
    ],
    variantOf: () => null,
    markOf: () => null,
    simulated: true,
    onChoosePersonality: (id) => done.push(`chose ${id}`),
  };
  const labels = (text: string, more: Partial<SuggestionContents> = {}) => {
    const found = token(text);
    return found === null ? [] : suggestionsFor(found, { ...contents, ...more }).map(({ label }) => label);
  };
  return { contents, done, labels };
}

test('a slash offers starters, the commands that are possible, and what the sandbox can do', () => {
  const { labels } = setUp();
  expect(labels('/|')).toEqual(['Plan a trip', 'Name a cat', '/new', '/simulate']);
  expect(labels('/n|')).toEqual(['Name a cat', '/new']);
  expect(labels('/|', { simulated: false })).not.toContain('/simulate');
});

test('words that fit nothing are left to be sent, and so is a whole command of the sandbox', () => {
  const { labels } = setUp();
  for (const text of ['/etc/hosts|', '/xyz|', '/temporary|', '/simulate|', '@nobody|']) {
    expect(labels(text), text).toEqual([]);
  }
});

test('an at sign offers personalities by their names', () => {
  const { labels } = setUp();
  expect(labels('@|')).toEqual(['Claude-style', 'Coder']);
  expect(labels('@cla|')).toEqual(['Claude-style']);
});

test('a personality that brings another variant along says which', () => {
  const { labels } = setUp();
  const variantOf = (id: string) => (id === 'coder' ? 'Smart' : null);
  expect(labels('@|', { variantOf })).toEqual(['Claude-style', 'Coder · Smart']);
});

test('a starter is written, a command empties the field and is done', () => {
  const { contents, done } = setUp();
  const [starter, command] = suggestionsFor({ sign: '/', words: 'n', start: 0, end: 2 }, contents);
  starter?.accept();
  command?.accept();
  expect(done).toEqual(['wrote Name a cat', 'wrote ', 'ran newChat']);
});
