import { providerName } from '../error-text.ts';
import type { ErrorCode } from '../errors.ts';
import type { StatusCause, Upstream } from './api-status.ts';
import type { Assessment } from './upstream-health.ts';

/** Where each failure lies that says something about the upstream. The way there needs a closer look. */
const places: Partial<Record<ErrorCode, StatusCause>> = {
  INVALID_KEY: 'KEY',
  KEY_NOT_ALLOWED: 'KEY',

  ORG_MEMBERSHIP: 'ACCOUNT',
  IP_NOT_ALLOWED: 'ACCOUNT',
  PERMISSION_DENIED: 'ACCOUNT',
  ACCOUNT_DEACTIVATED: 'ACCOUNT',
  NO_CREDIT: 'ACCOUNT',
  SPEND_LIMIT: 'ACCOUNT',
  USAGE_LIMIT: 'ACCOUNT',
  RATE_LIMITED: 'ACCOUNT',
  SLOW_DOWN: 'ACCOUNT',

  REGION_UNSUPPORTED: 'NETWORK',
  PROXY_LIMITED: 'NETWORK',

  OVERLOADED: 'UPSTREAM',
  UPSTREAM_ERROR: 'UPSTREAM',
  EMPTY_ANSWER: 'UPSTREAM',
};

/** Whose fault it is, and the same in a sentence: the answer to “is it me or OpenAI?”. */
export function findCause(
  assessment: Assessment,
  upstream: Upstream,
): { readonly cause: StatusCause; readonly causeMessage: string } {
  const cause = causeOf(assessment, upstream);
  return { cause, causeMessage: describeCause(cause, assessment, providerName(upstream)) };
}

function causeOf({ state, code, facts }: Assessment, { kind }: Upstream): StatusCause {
  // A key of the wrong shape is never sent, so that nothing is known of the way.
  if (state === 'NOT_CONFIGURED' || (code === 'INVALID_KEY' && facts.problem !== undefined)) return 'HUB';
  if (code === null) return state === 'CONNECTED' ? 'NONE' : 'UNKNOWN';
  // OpenAI's own address always takes connections and speaks the protocol; a server at home may be switched off.
  if (code === 'PROTOCOL_ERROR') return kind === 'OPENAI' ? 'NETWORK' : 'UPSTREAM';
  if (code === 'UNREACHABLE') {
    const isDown = kind === 'COMPATIBLE' && (facts.reason === 'REFUSED' || facts.reason === 'RESET');
    return isDown ? 'UPSTREAM' : 'NETWORK';
  }
  return places[code] ?? 'UNKNOWN';
}

function describeCause(cause: StatusCause, { state, code }: Assessment, name: string): string {
  switch (cause) {
    case 'NONE':
      return `Nothing is wrong: ${name} answers this hub.`;
    case 'HUB':
      return code === 'INVALID_KEY'
        ? `It is how this hub is set up: its key cannot be used as it is, so ${name} is not asked.`
        : 'It is this hub: no key is in use, so no API is asked.';
    case 'KEY':
      return `It is the key: ${name} was reached and refuses it.`;
    case 'ACCOUNT':
      return `It is the account behind the key: ${name} was reached and limits what it may do.`;
    case 'NETWORK':
      return code === 'REGION_UNSUPPORTED'
        ? `It is where this hub stands: ${name} serves no requests from there.`
        : `It is the network of this hub: something between it and ${name} lets no requests through.`;
    case 'UPSTREAM':
      return `It is ${name}: requests get there, and no proper answer comes back.`;
    case 'UNKNOWN':
      return state === 'CHECKING'
        ? 'Not known yet: the first reading is under way.'
        : `It may be ${name} or the network on the way to it.`;
  }
}
