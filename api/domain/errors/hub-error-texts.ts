import { type ErrorText, formatCount } from './error-text.ts';
import type { ErrorCode, ErrorFacts, UpstreamErrorCode } from './hub-error.ts';

/** What to call a text that a person writes, by the last part of its field's path. */
const writings: Readonly<Record<string, string>> = {
  content: 'message',
  title: 'title',
  name: 'name',
  tagline: 'tagline',
  greeting: 'greeting',
  starters: 'list of starters',
  'starters[]': 'starter',
  systemPrompt: 'prompt',
  avatar: 'avatar',
  accent: 'accent',
  verbosity: 'verbosity',
  temperature: 'temperature',
  topP: 'top p',
  maxCompletionTokens: 'token limit',
};

/** What to call the thing that any API field refers to, by the same key. */
const things: Readonly<Record<string, string>> = {
  ...writings,
  conversationId: 'conversation',
  messageId: 'message',
  parentId: 'message',
  activeLeafId: 'message',
  personalityId: 'personality',
  beforeId: 'personality',
  variantId: 'variant',
  generationId: 'answer',
  requestId: 'request',
  history: 'history of the chat',
};

function thingOf({ field }: ErrorFacts, otherwise: string): string {
  return textOf(things, field) ?? otherwise;
}

/** The text for the last part of a path, which may be anything that a client sent, even `constructor`. */
function textOf(texts: Readonly<Record<string, string>>, field: string | undefined): string | undefined {
  const name = lastOf(field);
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** The last part of a path, whatever its list index: `draft.starters[2]` gives `starters[]`. */
function lastOf(field = ''): string {
  return (field.split('.').at(-1) ?? '').replace(/\[\d+\]$/, '[]');
}

/** The input itself is never echoed: it could be anything, even a key pasted into the wrong place. */
function meant({ candidates = [] }: ErrorFacts): string | null {
  const quoted = candidates.map((id) => `“${id}”`);
  const last = quoted.pop();
  if (last === undefined) return null;
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

function whyGone(facts: ErrorFacts): string {
  return isAnswer(facts)
    ? 'it was deleted, its id is wrong, or its chat was temporary and lost in a restart'
    : 'it was deleted, or its id is wrong';
}

/** Generations of temporary chats are in no list. */
function isAnswer({ field }: ErrorFacts): boolean {
  return lastOf(field) === 'generationId';
}

/** For things that are in no list. */
const lostSteps: Readonly<Record<string, string>> = {
  generationId: 'Ask again.',
  requestId: 'Send it again, with a new request id.',
};

/** Text that a person wrote goes by its plain name; fields that only programs fill in, by their path. */
function named({ field }: ErrorFacts): string {
  if (field === undefined) return 'The input';
  const writing = textOf(writings, field);
  return writing === undefined ? `“${field}”` : `The ${writing}`;
}

/** Failures that ModelHub itself decides. */
export const hubErrorTexts: Record<Exclude<ErrorCode, UpstreamErrorCode>, ErrorText> = {
  BAD_INPUT: {
    title: 'Input not accepted',
    message: (facts) => `${named(facts)} ${facts.problem ?? 'is not what ModelHub expects'}.`,
    steps: () => ['Correct it and send it again.'],
    retryable: false,
    fixedBy: 'YOU',
  },
  TOO_LONG: {
    title: 'Too long',
    message: (facts) => {
      const { limit, actual, unit } = facts;
      const counted = unit === undefined ? '' : ` ${unit}`;
      const most = limit === undefined ? '' : `: the limit is ${formatCount(limit)}${counted}`;
      const given = limit === undefined || actual === undefined ? '' : `, and it has ${formatCount(actual)}`;
      return `The ${thingOf(facts, 'input')} is too long${most}${given}.`;
    },
    steps: () => ['Shorten it, or send it in parts.'],
    retryable: false,
    fixedBy: 'YOU',
  },
  NOT_FOUND: {
    title: 'Not found',
    message(facts) {
      const missing = `There is no such ${thingOf(facts, 'thing')} here`;
      const guess = meant(facts);
      return guess === null ? `${missing}: ${whyGone(facts)}.` : `${missing}. Did you mean ${guess}?`;
    },
    steps: (facts) => [textOf(lostSteps, facts.field) ?? 'Choose one from the list.'],
    retryable: false,
    fixedBy: 'YOU',
  },
  CONFLICT: {
    title: 'Already used for something else',
    message: () => 'This request id already belongs to another request.',
    steps: () => ['Send the request with a new id.'],
    retryable: false,
    fixedBy: 'YOU',
  },
  BAD_CURSOR: {
    title: 'Unknown position',
    message: ({ limit, actual }) =>
      limit === undefined || actual === undefined
        ? 'The position to continue from does not belong to this list or search.'
        : `Position ${actual} is out of range: 0 to ${limit}.`,
    steps: () => ['Load from the beginning, without a position.'],
    retryable: false,
    fixedBy: 'YOU',
  },
  BUSY: {
    title: 'Still answering',
    message: () => 'The answer is still being written.',
    steps: () => ['Wait until the answer is complete, or stop it.'],
    retryable: true,
    fixedBy: 'YOU',
  },
  UNAUTHENTICATED: {
    title: 'Not signed in',
    message: () => 'You need to sign in to do this.',
    steps: () => ['Sign in and try again.'],
    retryable: false,
    fixedBy: 'YOU',
  },
  FORBIDDEN: {
    title: 'Not allowed here',
    message: () => 'ModelHub does not allow this. The rule is this server’s, not the API’s.',
    steps: () => ['Ask whoever runs this ModelHub.'],
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  HUB_LIMIT: {
    title: 'ModelHub is at its limit',
    message: ({ limit, unit = 'of these' }) =>
      `This ModelHub accepts no more ${unit} at once${
        limit === undefined ? '' : `: its limit is ${formatCount(limit)}`
      }.`,
    soon: 'Try again in a moment.',
    steps: () => ['Wait until others have finished, or stop one of yours.'],
    retryable: true,
    fixedBy: 'YOU',
  },
  HUB_BUDGET: {
    title: 'Budget used up',
    message: () => 'The budget that this ModelHub has for your chats is used up.',
    soon: 'It is renewed in the next period.',
    steps: () => ['Wait until then, or ask whoever runs this ModelHub for more.'],
    retryable: true,
    fixedBy: 'OPERATOR',
  },
  DRAINING: {
    title: 'ModelHub is restarting',
    message: () => 'This ModelHub is shutting down and starts nothing new.',
    soon: 'Try again in a moment.',
    steps: () => ['Wait until it is back, then try again.'],
    retryable: true,
    fixedBy: 'HUB',
  },
  STORE_FAILED: {
    title: 'Could not be saved',
    message: () => 'ModelHub could not read or write its data. What you see now may be gone after a reload.',
    steps: () => [
      'Copy what you want to keep and try again.',
      'If you run this ModelHub, check the free space and the permissions of its data directory.',
    ],
    retryable: true,
    fixedBy: 'OPERATOR',
  },
  INTERNAL: {
    title: 'Something went wrong in ModelHub',
    message: () => 'This is a fault in ModelHub itself. It was written to the server’s log.',
    steps: () => ['Try again.', 'If it persists, report it with the code.'],
    retryable: true,
    fixedBy: 'HUB',
  },
};

/** For a database with contents that cannot be read, in place of the words for one that cannot be reached. */
export const damagedText: ErrorText = {
  title: 'Database damaged',
  message: () =>
    'The database of this ModelHub is damaged, and part of it cannot be read any more. What you see now may be gone after a reload.',
  steps: () => [
    'Copy what you want to keep.',
    'If you run this ModelHub, stop it and restore a backup, as docs/hosting.md tells. Its log names the file.',
  ],
  retryable: false,
  fixedBy: 'OPERATOR',
};
