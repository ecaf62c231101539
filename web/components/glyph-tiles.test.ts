import { expect, test } from 'vitest';
import { glyphTiles } from './glyph-tiles.ts';

const builtIn = [
  'gpt',
  'claude',
  'grok',
  'gemini',
  'deepseek',
  'llama',
  'coder',
  'tutor',
  'editor',
  'critic',
];

test('the same id always gives the same mark', () => {
  expect(glyphTiles('claude')).toEqual(glyphTiles('claude'));
});

test('the built-in personalities all look different, even without their tones', () => {
  const marks = builtIn.map((id) =>
    glyphTiles(id)
      .map((tile) => tile.path)
      .join(),
  );
  expect(new Set(marks).size).toBe(builtIn.length);
});

test('every mark has four tiles, some strong and some soft', () => {
  for (const id of ['', 'a', 'ab', '日本', ...builtIn]) {
    const tiles = glyphTiles(id);
    expect(tiles).toHaveLength(4);
    expect(new Set(tiles.map((tile) => tile.soft)).size).toBe(2);
  }
});
