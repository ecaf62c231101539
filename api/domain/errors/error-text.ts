import { isOpenAiHost } from '../is-open-ai-host.ts';
import type { ErrorFacts } from './hub-error.ts';

/**
 * Who can remove the cause: the person asking, the operator of this ModelHub, the provider of the models, or ModelHub
 * itself, by a restart under way or through its developers.
 */
export type Fixer = 'YOU' | 'OPERATOR' | 'PROVIDER' | 'HUB';

/** What the catalogue says about one code: plain sentences in the second person, never upstream text. */
export interface ErrorText {
  readonly title: string;
  /** What happened and, where known, why. */
  readonly message: (facts: ErrorFacts) => string;
  /** Follows the message if waiting helps but the wait is unknown. */
  readonly soon?: string;
  /** What to do, in order. `timed`: the wait is known and shown. */
  readonly steps: (facts: ErrorFacts, timed: boolean) => readonly string[];
  /** Whether it is fixed at the provider, so that ModelHub notices by itself, without a restart. */
  readonly noticed?: boolean;
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean;
  readonly fixedBy: Fixer;
}

/** Whether the upstream is OpenAI itself; it is when no host is known, since any other must be configured by name. */
export function isOpenAi({ host }: ErrorFacts): boolean {
  return host === undefined || isOpenAiHost(host);
}

/** The upstream as readers know it: “OpenAI”, or the host of a compatible server. */
export function providerName(facts: ErrorFacts): string {
  return isOpenAi(facts) ? 'OpenAI' : (facts.host ?? 'OpenAI');
}

/** The step of trying again. `otherwise`: used if the wait is unknown. */
export function tryAgain(timed: boolean, otherwise: string): string {
  return timed ? 'Try again after the given time.' : otherwise;
}

/** That a request was refused, with the parameter concerned if it is known. */
export function refusal({ parameter, ...facts }: ErrorFacts): string {
  const cause = parameter === undefined ? '' : `, because of its parameter “${parameter}”`;
  return `${providerName(facts)} did not accept the request${cause}.`;
}

/** The step of having a variant served by `model`: a description of it. */
export function nameModel(model: string): string {
  return `Or name ${model} in the VARIANT_…_MODEL settings. Restart ModelHub after a change.`;
}

export const anotherVariant = 'Choose another variant and try again.';

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

/** “64,000” for 64000. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
