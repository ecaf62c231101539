/** Shorter keys (`ollama`, `none`) are placeholders that also occur in ordinary text and model names. */
const shortestSecret = 16;
/**
 * A key fragment at the end of the text is held back from this length on; what was shown until then is at most `sk-`.
 */
const shortestHeld = 4;
/** A fragment is redacted from this length on, which exceeds the prefix that all keys share. */
const shortestMarked = 12;
const mark = '[redacted]';

/** Keeps the API key out of upstream text, should the upstream echo it. */
export interface SecretGuard {
  /** Whether a short text, shown unfiltered, contains the key or a fragment of it that would be redacted. */
  leaks(text: string): boolean;
  /** Creates a filter for one stream of text. It finds the key and fragments of it wherever the stream is cut. */
  filter(emit: (text: string) => void): SecretFilter;
}

interface SecretFilter {
  push(text: string): void;
  /** Ends the stream and emits any text held back. */
  end(): void;
}

/** The secrets in a key; none if it is a placeholder. */
export function secretsOf(key: string | null): readonly string[] {
  return key === null || key.length < shortestSecret ? [] : [key];
}

export function createSecretGuard(given: string | null): SecretGuard {
  const [key] = secretsOf(given);
  if (key === undefined) {
    return { leaks: () => false, filter: (emit) => ({ push: emit, end() {} }) };
  }

  const isFragment = (text: string) => key.includes(text);

  /**
   * First index from `position` on where a key fragment may start. Probing every `step` characters suffices: every
   * fragment long enough to redact covers a whole probe.
   */
  function skip(text: string, position: number): number {
    const step = shortestMarked - shortestHeld + 1;
    for (let place = position; place + shortestHeld <= text.length; place += step) {
      if (isFragment(text.slice(place, place + shortestHeld))) return Math.max(position, place - step + 1);
    }
    return Math.max(position, text.length - shortestMarked + 1);
  }

  function createFilter(emit: (text: string) => void): SecretFilter {
    /** The longest key fragment that the text so far ends with. */
    let fragment = '';
    /** The part of that fragment that has not been emitted. */
    let held = '';

    /**
     * Takes one more character. Returns the length of the fragment that ended before it if long enough to redact,
     * else 0.
     */
    function take(character: string): number {
      const longer = fragment + character;
      const ended = fragment.length >= shortestMarked && !isFragment(longer) ? fragment.length : 0;
      fragment = ended > 0 ? character : longer;
      while (!isFragment(fragment)) fragment = fragment.slice(1);
      return ended;
    }

    return {
      push(text) {
        const whole = held + text;
        let clear = '';
        let from = 0;
        for (let position = held.length; position < whole.length; position++) {
          if (fragment === '') position = skip(whole, position);
          const ended = take(whole.charAt(position));
          if (ended > 0) {
            clear += whole.slice(from, Math.max(from, position - ended)) + mark;
            from = position;
          }
        }
        const end =
          fragment.length < shortestHeld ? whole.length : Math.max(from, whole.length - fragment.length);
        held = whole.slice(end);
        clear += whole.slice(from, end);
        if (clear !== '') emit(clear);
      },
      end() {
        if (held !== '') emit(fragment.length < shortestMarked ? held : mark);
        held = '';
      },
    };
  }

  return {
    leaks(text) {
      const shown: string[] = [];
      const filter = createFilter((part) => shown.push(part));
      filter.push(text);
      filter.end();
      return shown.join('') !== text;
    },
    filter: createFilter,
  };
}
