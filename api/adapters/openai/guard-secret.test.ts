import { expect, test } from 'vitest';
import { createSecretGuard, secretsOf } from './guard-secret.ts';

const key = 'sk-proj-sk-proj-0123456789ABCDEF';

function filter(secret: string | null, ...pieces: readonly string[]): readonly string[] {
  const emitted: string[] = [];
  const stream = createSecretGuard(secret).filter((text) => emitted.push(text));
  for (const piece of pieces) stream.push(piece);
  stream.end();
  return emitted;
}

test('the key is replaced wherever it is cut', () => {
  const text = `a sk-proj-${key} b${key}`;
  for (let size = 1; size <= text.length; size++) {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
      text.slice(index * size, (index + 1) * size),
    );
    const shown = filter(key, ...pieces).join('');
    // At most three characters are shown before the text looks like a key.
    expect(shown).toMatch(/^a (s?k?-?\[redacted\]){2} bs?k?-?\[redacted\]$/);
  }
});

test('a piece of the key is found at every place of a longer text, from twelve characters on', () => {
  for (let length = 11; length <= key.length; length++) {
    for (let start = 0; start + length <= key.length; start++) {
      const piece = key.slice(start, start + length);
      for (let before = 0; before < 20; before++) {
        const [left, right] = ['x'.repeat(before), ' and then other words.'];
        const shown = filter(key, left + piece + right);
        expect(shown).toEqual([left + (length < 12 ? piece : '[redacted]') + right]);
      }
    }
  }
});

test.each([key, 'a'.repeat(20), 'abab-abac-abab-abad'])(
  'no twelve characters of %s come through, whichever piece of it comes before them',
  (key) => {
    const pieces = (length: number) =>
      Array.from({ length: key.length - length + 1 }, (_, start) => key.slice(start, start + length));
    const wanted = pieces(12);
    for (let length = 1; length < 12; length++) {
      for (const before of pieces(length)) {
        for (const piece of wanted) {
          const shown = filter(key, ...`${before}${piece}!`).join('');
          expect(wanted.filter((leaked) => shown.includes(leaked))).toEqual([]);
        }
      }
    }
  },
);

test('a text that ends within the key is held back from there', () => {
  for (let before = 0; before < 20; before++) {
    for (let length = 4; length < key.length; length++) {
      const left = 'x'.repeat(before);
      const whole = filter(key, left + key.slice(0, length), key.slice(length));
      expect(whole).toEqual(before === 0 ? ['[redacted]'] : [left, '[redacted]']);
    }
  }
});

test('other text comes through at once and unchanged', () => {
  const pieces = ['A key looks like s', 'k-', 'abc', '…, s', 's', 'k', '- and sk-'];
  expect(filter(key, ...pieces)).toEqual(pieces);
});

test('pieces of the key are replaced too, masked or wrapped as they may be', () => {
  expect(filter(key, 'is sk-proj-sk-proj-01', '**** done')).toEqual(['is ', '[redacted]**** done']);
  expect(filter(key, `${key.slice(0, 16)}\n${key.slice(16)}\n`)).toEqual(['[redacted]\n[redacted]\n']);
});

test('text that turns out not to be the key is given out whole', () => {
  expect(filter(key, 'is sk-pro', 'to and 0123456789!')).toEqual(['is ', 'sk-proto and 0123456789!']);
  expect(filter(key, 'They begin with sk-proj-')).toEqual(['They begin with ', 'sk-proj-']);
});

test('most of a key at the end is not shown', () => {
  expect(filter(key, `x ${key.slice(0, 20)}`)).toEqual(['x ', '[redacted]']);
});

test('a short text leaks as soon as a piece of it would be replaced', () => {
  const { leaks } = createSecretGuard(key);

  for (const text of [key, key.slice(0, -1), key.slice(1), `a ${key.slice(8, 20)} b`]) {
    expect(leaks(text)).toBe(true);
  }
  for (const text of ['', 'gpt-6-luna', 'req_0123456789', `a ${key.slice(8, 19)} b`]) {
    expect(leaks(text)).toBe(false);
  }
});

test.each([null, 'ollama', 'none'])('%s is not taken for a secret', (placeholder) => {
  expect(filter(placeholder, 'ollama or none')).toEqual(['ollama or none']);
  expect(createSecretGuard(placeholder).leaks('ollama')).toBe(false);
});

test('a placeholder that stands for no key is no secret, or the log would lose its words', () => {
  expect(['EMPTY', '1', 'ollama', null].flatMap(secretsOf)).toEqual([]);
  expect(secretsOf(key)).toEqual([key]);
});
