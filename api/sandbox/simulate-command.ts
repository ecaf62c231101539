import { nearestIds } from '../domain/nearest-ids.ts';
import type { Scenario } from './scenario.ts';
import { findScenario, scenarioNames } from './scenarios.ts';

/** What a message that begins with `/` asks of the sandbox. */
export type SandboxCommand =
  | { readonly type: 'help' }
  | { readonly type: 'unknown'; readonly name: string; readonly suggestion: string | null }
  | {
      readonly type: 'simulate';
      readonly scenario: Scenario;
      /** In the scenario's unit, within its bounds; null if it takes none. */
      readonly amount: number | null;
      /** Infinity: as fast as the reader accepts them; null: the model's own pace. */
      readonly tokensPerSecond: number | null;
      /** The words after the command, which the answer is about; may be empty. */
      readonly question: string;
    };

const mostWordsInName = 3;

/** Null if the message is an ordinary one. */
export function parseCommand(message: string): SandboxCommand | null {
  const match = /^\s*\/(help|simulate)(?:\s+|$)(.*)$/isu.exec(message.slice(0, 40_000));
  if (match === null) return null;
  const words = (match[2] ?? '').split(/\s+/).filter((word) => word !== '');
  if (match[1]?.toLowerCase() === 'help' || words.length === 0 || words[0]?.toLowerCase() === 'help') {
    return { type: 'help' };
  }
  // The pace may come first, although `slow` is also a scenario of its own.
  const pace = readPace(words);
  const paced = pace === null ? null : readScenario(words.slice(pace.words));
  if (pace !== null && paced !== null)
    return withOptions(paced.scenario, paced.options, pace.tokensPerSecond);
  const named = readScenario(words);
  if (named !== null) return withOptions(named.scenario, named.options, null);
  const name = nameOf(words.slice(0, 1)).slice(0, 40);
  return { type: 'unknown', name, suggestion: closestName(name) };
}

function nameOf(words: readonly string[]): string {
  return words
    .join('_')
    .toLowerCase()
    .replaceAll('-', '_')
    .replace(/[^\p{L}\p{N}_]/gu, '');
}

function readScenario(words: readonly string[]): { scenario: Scenario; options: readonly string[] } | null {
  for (let count = Math.min(mostWordsInName, words.length); count > 0; count--) {
    const scenario = findScenario(nameOf(words.slice(0, count)));
    if (scenario !== null) return { scenario, options: words.slice(count) };
  }
  return null;
}

/** Reads `fast`, or `slow` with a number, from the first words. */
function readPace([first, second]: readonly string[]): { tokensPerSecond: number; words: number } | null {
  if (first?.toLowerCase() === 'fast') return { tokensPerSecond: Number.POSITIVE_INFINITY, words: 1 };
  const wanted = Number(second);
  if (first?.toLowerCase() !== 'slow' || !(wanted > 0)) return null;
  return { tokensPerSecond: Math.min(Math.max(wanted, 1), 1_000), words: 2 };
}

function withOptions(
  scenario: Scenario,
  words: readonly string[],
  leadingPace: number | null,
): SandboxCommand {
  let amount: number | null = null;
  let tokensPerSecond = leadingPace;
  let used = 0;
  while (used < words.length) {
    const pace = readPace(words.slice(used));
    if (pace !== null) {
      tokensPerSecond = pace.tokensPerSecond;
      used += pace.words;
    } else if (amount === null && /^\d{1,9}$/u.test(words[used] ?? '')) {
      amount = Number(words[used++]);
    } else {
      break;
    }
  }
  const bounds = scenario.amount;
  const bounded =
    bounds === null ? null : Math.min(Math.max(amount ?? bounds.usual, bounds.least), bounds.most);
  return {
    type: 'simulate',
    scenario,
    amount: bounded,
    tokensPerSecond: bounds?.unit === 'tokens per second' ? bounded : tokensPerSecond,
    question: words.slice(used).join(' '),
  };
}

/** The scenario that was probably meant; null if no name is close. */
function closestName(name: string): string | null {
  const [nearest] = nearestIds(name, scenarioNames);
  return nearest === undefined ? null : (findScenario(nearest)?.name ?? null);
}
