import type { ErrorCode } from '../domain/errors/hub-error.ts';
import { htmlPage } from './refusal.ts';
import { refusingScenarios } from './refusing-scenarios.ts';
import type { Scenario, Wire } from './scenario.ts';

type AnswerWire = Extract<Wire, { type: 'answer' }>;

function answer(changes: Partial<AnswerWire> = {}): AnswerWire {
  return {
    type: 'answer',
    ending: 'whole',
    finishReason: 'stop',
    content: 'text',
    partial: false,
    reasoning: false,
    busyFirst: false,
    ...changes,
  };
}

function scenario(
  name: string,
  code: ErrorCode | null,
  description: string,
  wire: Wire,
  more: { aliases?: readonly string[]; example?: string; amount?: NonNullable<Scenario['amount']> } = {},
): Scenario {
  return {
    name,
    code,
    description,
    wire,
    aliases: more.aliases ?? [],
    example: more.example ?? `/simulate ${name}`,
    amount: more.amount ?? null,
  };
}

const streamingScenarios: readonly Scenario[] = [
  scenario('slow', null, 'Writes a given number of tokens per second', answer(), {
    example: '/simulate slow 20',
    amount: { unit: 'tokens per second', least: 1, most: 1_000, usual: 20 },
  }),
  scenario('long', null, 'Writes a given number of tokens of mixed Markdown', answer({ content: 'long' }), {
    example: '/simulate long 20000 fast',
    amount: { unit: 'tokens', least: 50, most: 200_000, usual: 2_000 },
  }),
  scenario('reasoning', null, 'Shows its reasoning before the answer', answer({ reasoning: true })),
  scenario('retry', null, 'Fails once with 503; the next try succeeds', answer({ busyFirst: true })),
  scenario('length', null, 'Stops at the output limit', answer({ finishReason: 'length', partial: true })),
  scenario(
    'filter',
    null,
    'Stopped by the content filter',
    answer({ finishReason: 'content_filter', partial: true }),
    {
      aliases: ['content_filter'],
    },
  ),
  scenario('refusal', null, 'The model declines, in the refusal field', answer({ content: 'refusal' })),
  scenario(
    'cut',
    'STREAM_BROKEN',
    'The connection breaks after some text',
    answer({ ending: 'cut', partial: true }),
    {
      aliases: ['stream_broken'],
    },
  ),
  scenario(
    'truncated',
    'STREAM_BROKEN',
    'Ends cleanly after some text, without a finish reason',
    answer({ ending: 'truncated', partial: true }),
  ),
  scenario(
    'stall',
    'STALLED',
    'Stops sending after some text and keeps the connection open',
    answer({ ending: 'stall', partial: true }),
    {
      aliases: ['stalled'],
    },
  ),
  scenario(
    'error',
    'UPSTREAM_ERROR',
    'Reports a server error after some text',
    answer({ ending: 'error', partial: true }),
    {
      aliases: ['stream_error'],
    },
  ),
  scenario(
    'malformed',
    'PROTOCOL_ERROR',
    'Sends a broken frame after some text',
    answer({ ending: 'malformed', partial: true }),
    {
      aliases: ['protocol_error'],
    },
  ),
  scenario(
    'output_too_large',
    'OUTPUT_TOO_LARGE',
    'Sends too much, up to six megabytes',
    answer({ ending: 'oversized', partial: true }),
    {
      aliases: ['too_much', 'flood'],
    },
  ),
  scenario('empty', 'EMPTY_ANSWER', 'Ends at once without any text', answer({ ending: 'empty' }), {
    aliases: ['empty_answer'],
  }),
  scenario(
    'html',
    'PROTOCOL_ERROR',
    'A web page instead of an API, as from a network sign-in page',
    {
      type: 'refuse',
      refusal: htmlPage(200, 'Sign in to this network'),
    },
    { aliases: ['captive_portal', 'not_api'] },
  ),
  scenario(
    'timeout',
    'TIMEOUT',
    'Accepts the request and never answers',
    { type: 'mute' },
    { aliases: ['mute'] },
  ),
  scenario(
    'unreachable',
    'UNREACHABLE',
    'Resets the connection before any answer',
    { type: 'reset' },
    {
      aliases: ['reset', 'connection'],
    },
  ),
];

/** Everything that `/simulate` can trigger, in the order in which `/help` shows it. */
export const scenarios: readonly Scenario[] = [...streamingScenarios, ...refusingScenarios];

const byName = new Map(
  scenarios.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, entry] as const)),
);

/** By name or alias, in lower case with underscores; null if there is none. */
export function findScenario(name: string): Scenario | null {
  return byName.get(name) ?? null;
}

/** Every name that `findScenario` knows. */
export const scenarioNames: readonly string[] = [...byName.keys()];

/** Codes that ModelHub decides without asking an upstream, and how to provoke them. */
export const decidedByHub: Readonly<Partial<Record<ErrorCode, string>>> = {
  NOT_CONFIGURED: 'Start ModelHub without a key and with `SANDBOX=off`, then send a message.',
  BAD_INPUT: 'Send an empty message.',
  TOO_LONG: 'Send a message of more than 64,000 characters.',
  NOT_FOUND: 'Ask for a conversation or a personality that does not exist.',
  CONFLICT: 'Start two different chats with the same `requestId`.',
  BAD_CURSOR: 'Watch a generation `after` a negative number.',
  BUSY: 'Ask a second question while the first is being answered; `/simulate slow 1` leaves time for it.',
  UNAUTHENTICATED: 'Call without signing in, where accounts are on.',
  FORBIDDEN: 'Ask for something that your account is not allowed to do.',
  HUB_LIMIT: 'Start more chats at once than `MAX_GENERATIONS` allows.',
  HUB_BUDGET: "Use up the hub's own budget, where one is set.",
  DRAINING: 'Send a message while ModelHub is shutting down.',
  STORE_FAILED: 'Fill the disk that holds `DATA_DIR`.',
  INTERNAL: 'Find a bug, and please report it.',
};
