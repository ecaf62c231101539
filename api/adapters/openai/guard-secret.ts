/** Shorter keys (`ollama`, `none`) are placeholders that ordinary text and model names contain. */
const shortestSecret = 16;
/** Text that ends like a piece of the key is held back from this length on: what was shown before is only `sk-`. */
const shortestHeld = 4;
/** A piece is worth a mark when it goes beyond the beginning that all keys share. */
const shortestMarked = 12;
const mark = '[redacted]';

/** Keeps the API key out of what the upstream says, should it echo it. */
export interface SecretGuard {
  /** Whether a short text that is shown as it is holds the key. */
  leaks(text: string): boolean;
  /** A filter for one stream of text. It finds the key and pieces of it, wherever the stream is cut. */
  filter(emit: (text: string) => void): SecretFilter;
}

export interface SecretFilter {
  push(text: string): void;
  /** Ends the stream and emits what was held back. */
  end(): void;
}

export function createSecretGuard(key: string | null): SecretGuard {
  if (key === null || key.length < shortestSecret) {
    return { leaks: () => false, filter: (emit) => ({ push: emit, end() {} }) };
  }

  return {
    leaks: (text) => text.includes(key),
    filter(emit) {
      /** What the text so far ends with, as long as that is a piece of the key. */
      let piece = '';
      /** The end of it that was not emitted yet. */
      let held = '';

      /** Shortens the piece until it goes on with this character; returns what is clear now. */
      const release = (character: string): string => {
        let clear = '';
        while (piece !== '' && !key.includes(piece + character)) {
          if (piece.length >= shortestMarked) {
            clear += mark;
            piece = '';
            held = '';
          } else {
            if (held.length === piece.length) {
              clear += held.charAt(0);
              held = held.slice(1);
            }
            piece = piece.slice(1);
          }
        }
        return clear;
      };

      return {
        push(text) {
          let clear = '';
          for (let position = 0; position < text.length; position++) {
            const character = text.charAt(position);
            clear += release(character);
            if (key.includes(character)) {
              piece += character;
              held += character;
            } else clear += character;
          }
          if (piece.length < shortestHeld) {
            clear += held;
            held = '';
          }
          if (clear !== '') emit(clear);
        },
        end() {
          if (held !== '') emit(piece.length < shortestMarked ? held : mark);
          held = '';
        },
      };
    },
  };
}
