/**
 * The suffix automaton of a word: it matches a text against all substrings of the word, in constant time per character.
 * A state represents the substrings that end at the same positions of the word; state 0 is the empty one.
 */
interface SubstringAutomaton {
  /** The state after appending this character code; 0 if the word has no such substring. */
  next(state: number, code: number): number;
  /** The state of the longest suffix of the state's substrings that occurs at more positions. */
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

  /**
   * Changes the transition from `from` to `to` for this state and its shorter ones; stops at and returns the first
   * state that has another transition.
   */
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

/** Shorter than the empty substring, so no state. */
const nothing = -1;
