/**
 * All substrings of a word, as what mathematics calls its suffix automaton: a text can be read along it one character
 * after the other, in constant time each. A state stands for the substrings that end at the same places of the word;
 * state 0 for the empty one.
 */
interface SubstringAutomaton {
  /** The state that a substring becomes when it goes on with this character code; 0 when the word has no such substring. */
  next(state: number, code: number): number;
  /** The state of the longest ending of a state's substrings that occurs at more places. */
  shorter(state: number): number;
  /** The length of the longest substring of a state. */
  longest(state: number): number;
}

export function createSubstringAutomaton(word: string): SubstringAutomaton {
  const codes = Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
  const width = Math.max(0, ...codes) + 1;
  const transitions = new Uint16Array(2 * (word.length + 1) * width);
  const links = new Int16Array(2 * (word.length + 1));
  const lengths = new Uint16Array(2 * (word.length + 1));
  let states = 1;
  let whole = 0;

  const next = (state: number, code: number) => (code < width ? (transitions[state * width + code] ?? 0) : 0);
  const shorter = (state: number) => links[state] ?? 0;
  const longest = (state: number) => lengths[state] ?? 0;

  function addState(length: number): number {
    lengths[states] = length;
    return states++;
  }

  /** Leads this state and its shorter ones to `to`, as long as they led to `from`; returns the first that did not. */
  function redirect(state: number, code: number, from: number, to: number): number {
    let redirected = state;
    while (redirected !== nothing && next(redirected, code) === from) {
      transitions[redirected * width + code] = to;
      redirected = shorter(redirected);
    }
    return redirected;
  }

  links[0] = nothing;
  for (const code of codes) {
    const longer = addState(longest(whole) + 1);
    const known = redirect(whole, code, 0, longer);
    whole = longer;
    if (known === nothing) continue;
    const target = next(known, code);
    if (longest(known) + 1 === longest(target)) {
      links[longer] = target;
      continue;
    }
    const split = addState(longest(known) + 1);
    transitions.copyWithin(split * width, target * width, (target + 1) * width);
    links[split] = shorter(target);
    links[target] = split;
    links[longer] = split;
    redirect(known, code, target, split);
  }
  return { next, shorter, longest };
}

/** What is shorter than the empty substring. */
const nothing = -1;
