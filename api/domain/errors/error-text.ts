import { isOpenAiHost } from '../is-open-ai-host.ts';
import type { ErrorFacts } from './hub-error.ts';

/** Who can remove the cause: whoever asked, whoever runs this ModelHub, the provider of the models, or ModelHub itself, by a restart that is on its way or by its developers. */
export type Fixer = 'YOU' | 'OPERATOR' | 'PROVIDER' | 'HUB';

/** What the catalogue says of one code. Plain sentences in the second person, of ours alone. */
export interface ErrorText {
  readonly title: string;
  /** What happened, why as far as it is known, and how long to wait where that is known. */
  readonly message: (facts: ErrorFacts, retryAfterMs: number | null) => string;
  /** What to do, in order. */
  readonly steps: (facts: ErrorFacts, retryAfterMs: number | null) => readonly string[];
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean;
  readonly fixedBy: Fixer;
}

/** Whether the upstream is OpenAI itself. Without a known host it is: nothing else works without being named. */
export function isOpenAi({ host }: ErrorFacts): boolean {
  return host === undefined || isOpenAiHost(host);
}

/** The upstream as a reader knows it: “OpenAI”, or the host of a compatible server. */
export function providerName(facts: ErrorFacts): string {
  return isOpenAi(facts) ? 'OpenAI' : (facts.host ?? 'OpenAI');
}

/** In words that stay true while the time passes, since failures are kept; `otherwise` when the wait is not known. */
export function tryAgain(retryAfterMs: number | null, otherwise: string): string {
  if (retryAfterMs === null) return otherwise;
  return `Wait ${duration(retryAfterMs)} before trying again.`;
}

/** “12 seconds”, “3 minutes”, “2 hours”; rounded up. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
  if (seconds < 120) return counted(seconds, 'second');
  if (seconds < 2 * 3_600) return counted(Math.ceil(seconds / 60), 'minute');
  return counted(Math.ceil(seconds / 3_600), 'hour');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** 64000 as “64,000”. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
