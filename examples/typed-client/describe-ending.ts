import type { ErrorFixer, FinishReason, InterruptionReason } from './__generated__/graphql.ts';
import type { Ending } from './answer.ts';
import type { Problem } from './hub.ts';

/** How an answer ended: what to tell the person, and what to tell the shell. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

// Tables over enums and a switch without a default: a value that the hub adds one day fails to compile here as soon as
// the types are regenerated.
const finishes: Record<FinishReason, string> = {
  STOP: 'Complete',
  LENGTH: 'Cut off at the length limit',
  CONTENT_FILTER: 'Cut off by a content filter',
  REFUSAL: 'Declined by the model',
  TOOL_CALLS: 'Ended by asking for a tool that does not exist',
};

const interruptions: Record<InterruptionReason, string> = {
  SHUTDOWN: 'The hub was shut down; the text so far is kept.',
  CRASH: 'The hub crashed; the text saved so far is kept.',
  LOST: 'The hub lost this answer while it was being written.',
};

/** What to do depends on who can fix it; the numbers are those of sysexits.h. */
const fixers: Record<ErrorFixer, { who: string; exitCode: number }> = {
  YOU: { who: 'What you can do:', exitCode: 64 },
  OPERATOR: { who: 'What helps; the hub’s operator can fix this:', exitCode: 78 },
  PROVIDER: { who: 'What helps until the provider has recovered:', exitCode: 75 },
  HUB: { who: 'What helps; the hub itself is at fault:', exitCode: 70 },
};

export function describeEnding(ending: Ending): Outcome {
  const figures = describeFigures(ending);
  switch (ending.__typename) {
    case 'ChatCompleted':
      return { lines: [[finishes[ending.finishReason], ...figures].join(' · ')], exitCode: 0 };
    case 'ChatStopped':
      return { lines: [['Stopped', ...figures].join(' · ')], exitCode: 130 };
    case 'ChatInterrupted':
      return { lines: [interruptions[ending.reason], figures.join(' · ')], exitCode: 74 };
    case 'ChatFailed': {
      const { lines, exitCode } = describeProblem(ending.error);
      return { lines: [...lines, figures.join(' · ')], exitCode };
    }
  }
}

/** The hub's texts are ready to be shown as they are. Switch on `code` only to treat one cause in your own way. */
export function describeProblem({ code, title, message, steps, fixedBy, requestId }: Problem): Outcome {
  const { who, exitCode } = fixers[fixedBy];
  const quoted = requestId === null ? [] : [`For the provider’s support: request ${requestId}`];
  const numbered = steps.map((step, index) => `  ${index + 1}. ${step}`);
  return { lines: [`${title} (${code})`, message, who, ...numbered, ...quoted], exitCode };
}

function describeFigures({ usage, timing, cost }: Ending): string[] {
  return [
    usage === null ? 'tokens unknown' : `${usage.inputTokens} tokens in, ${usage.outputTokens} out`,
    describeCost(cost),
    ...(timing === null ? [] : describePace(timing)),
  ];
}

function describePace({ firstTokenMs, totalMs, tokensPerSecond }: NonNullable<Ending['timing']>): string[] {
  return [
    firstTokenMs === null ? `${totalMs} ms` : `first word after ${firstTokenMs} ms`,
    ...(tokensPerSecond === null ? [] : [`${tokensPerSecond} tokens/s`]),
  ];
}

function describeCost(cost: Ending['cost']): string {
  if (cost?.amount === null) return `cost unknown: ${cost.unknownReason}`;
  // Without a price date nothing was billed: the API refused, or was never reached.
  if (cost?.priceDate == null) return 'nothing to pay';
  return `${cost.amount} ${cost.currency} by prices of ${cost.priceDate}`;
}
