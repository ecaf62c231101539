/** The result of reading a key. `value` must go to the upstream and nowhere else. */
export type ApiKey =
  | {
      readonly state: 'present';
      readonly value: string;
      /** What was removed from around the key, in plain words. */
      readonly stripped: readonly string[];
    }
  | { readonly state: 'empty' }
  /** `problem` is a clause such as “contains a space at position 8” and reveals nothing else about the key. */
  | { readonly state: 'malformed'; readonly problem: string };

const invisible = /^[\s\u00a0\u200b-\u200d\u2060\ufeff]+|[\s\u00a0\u200b-\u200d\u2060\ufeff]+$/g;
const quotes = /^(["'`“”„‘’«»])(.*)(["'`“”„‘’«»])$/s;

/**
 * Reads a key as people paste it: with a byte order mark, quotes, `Bearer`, its variable name, spaces or line breaks.
 */
export function readApiKey(pasted: string): ApiKey {
  const stripped = new Set<string>();
  let value = pasted;

  for (let before = ''; before !== value; ) {
    before = value;
    strip('spaces or invisible characters around it', invisible, '');
    strip('quotes', quotes, '$2');
    strip('“export”', /^export\s+/i, '');
    strip('the variable’s name', /^OPENAI_API_KEY\s*[=:]\s*/i, '');
    strip('“Authorization:”', /^Authorization\s*:\s*/i, '');
    strip('“Bearer”', /^Bearer\s+/i, '');
  }
  strip('line breaks', /\s*[\r\n\u2028\u2029]\s*/g, '');

  if (value === '') return { state: 'empty' };
  const bad = /[^\x21-\x7e]/u.exec(value);
  if (bad === null) return { state: 'present', value, stripped: [...stripped] };
  const kind = /\s/u.test(bad[0]) ? 'a space' : 'a character that no key contains';
  return { state: 'malformed', problem: `contains ${kind} at position ${bad.index + 1}` };

  function strip(what: string, pattern: RegExp, replacement: string): void {
    const shorter = value.replace(pattern, replacement);
    if (shorter !== value) stripped.add(what);
    value = shorter;
  }
}

/** Shorter than any key OpenAI has issued: a shorter value is an example or a fragment. */
const shortestOpenAiKey = 20;

/** Also checks the length, which shows whether an OpenAI key was copied in full. */
export function readOpenAiKey(pasted: string): ApiKey {
  const key = readApiKey(pasted);
  return key.state === 'present' && key.value.length < shortestOpenAiKey
    ? { state: 'malformed', problem: 'is too short for an OpenAI key' }
    : key;
}
