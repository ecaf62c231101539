import { providerName } from '../errors/error-text.ts';
import type { ErrorCode, UnreachableReason } from '../errors/hub-error.ts';
import type { StatusCause, Upstream } from './api-status.ts';
import { failureMeanings } from './failure-meaning.ts';
import type { Assessment } from './upstream-health.ts';

/** What the cause is found in. */
type Finding = Pick<Assessment, 'state' | 'code' | 'facts'>;

/**
 * Where the cause of each failure lies, for those that say something about the upstream. The network needs a closer
 * look.
 */
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
  UPSTREAM_REJECTED: 'HUB',
  VERIFY_ORG: 'ACCOUNT',
};

/** What is known about the network when no request got through. */
const ways: Partial<Record<UnreachableReason, (name: string) => string>> = {
  DNS: (name) =>
    `It is the network of this hub, or the address: the name lookup (DNS) does not find ${name}.`,
  TLS: (name) =>
    `It is the secure connection (TLS) with ${name}: it cannot be established, so no request is sent.`,
  REDIRECT: (name) => `It is the address: ${name} redirects to another one, and this hub does not follow.`,
};

/** A private server may be switched off; OpenAI's own address always accepts connections. */
const waysHome: typeof ways = {
  ...ways,
  REFUSED: (name) =>
    `It is the address, or the server there: nothing accepts connections at ${name}, so no request gets there.`,
  OTHER: (name) =>
    `It is the address, the server there or the network between: no connection to ${name} can be established.`,
};

/** Whose fault it is, as a code and in a sentence: answers “is it me or OpenAI?”. */
export function findCause(
  assessment: Finding,
  upstream: Upstream,
): { readonly cause: StatusCause; readonly causeMessage: string } {
  const cause = causeOf(assessment, upstream);
  return { cause, causeMessage: describeCause(cause, assessment, upstream) };
}

function causeOf({ state, code, facts }: Finding, { kind }: Upstream): StatusCause {
  // A malformed key is never sent, so nothing is known about the network.
  if (state === 'NOT_CONFIGURED' || (code === 'INVALID_KEY' && facts.problem !== undefined)) return 'HUB';
  if (code === null) return state === 'CONNECTED' ? 'NONE' : 'UNKNOWN';
  // OpenAI's own address always speaks the protocol, so something in between answered.
  if (code === 'PROTOCOL_ERROR') return kind === 'OPENAI' ? 'NETWORK' : 'UPSTREAM';
  // With a private server, either the server itself or something in front of it accepted the connection and dropped it.
  if (code === 'UNREACHABLE')
    return kind === 'COMPATIBLE' && facts.reason === 'RESET' ? 'UNKNOWN' : 'NETWORK';
  if (code === 'MODEL_UNAVAILABLE') return kind === 'OPENAI' ? 'ACCOUNT' : 'UPSTREAM';
  return places[code] ?? 'UNKNOWN';
}

function describeCause(cause: StatusCause, assessment: Finding, upstream: Upstream): string {
  const { state, code } = assessment;
  const name = providerName(upstream);
  switch (cause) {
    case 'NONE':
      return `Nothing is wrong: ${name} answers this hub.`;
    case 'HUB':
      if (code === 'UPSTREAM_REJECTED')
        return `It is what this hub asks for: ${name} was reached and refuses it.`;
      return code === 'INVALID_KEY'
        ? `It is how this hub is set up: its key cannot be used as it is, so ${name} is not contacted.`
        : 'It is this hub: no key is in use, so no API is contacted.';
    case 'KEY':
      return `It is the key: ${name} was reached and refuses it.`;
    case 'ACCOUNT':
      return `It is the account behind the key: ${name} was reached and limits what it may do.`;
    case 'NETWORK':
      return describeWay(assessment, upstream);
    case 'UPSTREAM':
      return code !== null && failureMeanings[code] === 'MISFIT'
        ? `It is what ${name} is asked for: it was reached and refuses that.`
        : `It is ${name}: requests get there, and no proper answer comes back.`;
    case 'UNKNOWN':
      return state === 'CHECKING'
        ? 'Not known yet: the first check is in progress.'
        : `It may be ${name} or the network on the way to it.`;
  }
}

function describeWay({ code, facts: { reason = 'OTHER' } }: Finding, upstream: Upstream): string {
  const name = providerName(upstream);
  if (code === 'REGION_UNSUPPORTED')
    return `It is where this hub runs: ${name} does not serve requests from there.`;
  const way = code === 'UNREACHABLE' ? (upstream.kind === 'COMPATIBLE' ? waysHome : ways)[reason] : undefined;
  return (
    way?.(name) ?? `It is the network of this hub: something between it and ${name} lets no requests through.`
  );
}
