const first = 300;
const longest = 5000;

/**
 * Milliseconds before reconnection attempt `attempt` (from 0): doubling, capped, and spread so that tabs do not all
 * return at once.
 */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling * (0.5 + random() / 2));
}
