/** Shorter keys (`ollama`, `none`) are placeholders that ordinary text and model names contain. */
const shortestSecret = 16;
/** Text that ends like the beginning of the key is held back from this length on: what was shown before is only `sk-`. */
const shortestHeld = 4;
/** What is still held at the end was no key, unless it goes beyond the beginning that all keys share. */
const shortestMarked = 12;
const mark = '[redacted]';

/** Keeps the API key out of what the upstream says, should it echo it. */
export interface SecretGuard {
  /** Whether a short text that is shown as it is holds the key. */
  leaks(text: string): boolean;
  /** A filter for one stream of text; it finds the key also when it is split over pieces. */
  filter(emit: (text: string) => void): SecretFilter;
}

export interface SecretFilter {
  push(text: string): void;
  /** Ends the stream and emits what was held back, as a mark if it is too much of the key. */
  end(): void;
}

export function createSecretGuard(key: string | null): SecretGuard {
  if (key === null || key.length < shortestSecret) {
    return { leaks: () => false, filter: (emit) => ({ push: emit, end() {} }) };
  }
  const fallback = prefixTable(key);
  /** How much of the key a text ends with after one more character. */
  const advance = (matched: number, character: number): number => {
    let length = matched;
    while (length > 0 && key.charCodeAt(length) !== character) length = fallback[length - 1] ?? 0;
    return key.charCodeAt(length) === character ? length + 1 : length;
  };

  return {
    leaks: (text) => text.includes(key),
    filter(emit) {
      let matched = 0;
      let held = '';
      return {
        push(text) {
          let clean = held === '' ? text : held + text;
          for (let position = held.length; position < clean.length; position++) {
            matched = advance(matched, clean.charCodeAt(position));
            if (matched < key.length) continue;
            const start = Math.max(0, position + 1 - key.length);
            clean = clean.slice(0, start) + mark + clean.slice(position + 1);
            position = start + mark.length - 1;
            matched = 0;
          }
          const end = matched < shortestHeld ? clean.length : Math.max(0, clean.length - matched);
          held = clean.slice(end);
          if (end > 0) emit(clean.slice(0, end));
        },
        end() {
          if (held !== '') emit(held.length < shortestMarked ? held : mark);
          held = '';
        },
      };
    },
  };
}

/** For each prefix of the key the length of the longest shorter prefix that it also ends with (Knuth, Morris, Pratt). */
function prefixTable(key: string): readonly number[] {
  const table = [0];
  for (let index = 1, length = 0; index < key.length; ) {
    if (key[index] === key[length]) table[index++] = ++length;
    else if (length > 0) length = table[length - 1] ?? 0;
    else table[index++] = 0;
  }
  return table;
}
