import type { ErrorCode } from '../domain/errors/hub-error.ts';

/** What each code means to readers of the schema; the texts for people are in the catalogue. */
export const errorCodeDescriptions = {
  NOT_CONFIGURED: {
    description: 'The server has no key for the upstream, so it cannot ask it anything.',
  },
  INVALID_KEY: { description: 'The upstream refuses the key, or the key is malformed.' },
  KEY_NOT_ALLOWED: { description: 'The key is genuine, but its permissions do not cover chat completions.' },
  ORG_MEMBERSHIP: { description: 'The key does not belong to a member of the organisation that was named.' },
  IP_NOT_ALLOWED: {
    description: 'The account accepts requests from certain addresses only, not from this server.',
  },
  REGION_UNSUPPORTED: { description: 'The provider does not serve the country that this server is in.' },
  PERMISSION_DENIED: {
    description: 'The upstream forbids this without giving a more exact reason.',
  },
  ACCOUNT_DEACTIVATED: { description: 'The provider closed or suspended the account of the key.' },
  MODEL_UNAVAILABLE: {
    description: 'There is no such model any more, it is not loaded, or this account may not use it.',
  },
  VERIFY_ORG: {
    description:
      'The provider requires the organisation to verify its identity before it may use this model.',
  },
  CONTEXT_TOO_LONG: { description: 'Question and history together are more than the model can read.' },
  REQUEST_TOO_LARGE: {
    description: 'The request has more bytes, or more tokens at once, than the upstream accepts.',
  },
  UPSTREAM_REJECTED: {
    description: 'The upstream finds fault with the request itself; the same request will fail again.',
  },
  CONTENT_BLOCKED: { description: 'A content filter of the upstream rejected the request.' },
  RATE_LIMITED: {
    description: 'Too many requests or tokens for the account’s plan within a minute or a day.',
  },
  SLOW_DOWN: {
    description: 'The upstream asks for traffic to grow more slowly; its limits are not used up.',
  },
  NO_CREDIT: { description: 'The account has no credit left; waiting does not help.' },
  SPEND_LIMIT: { description: 'A budget that the account’s owner set with the provider is used up.' },
  USAGE_LIMIT: { description: 'A limit that the provider set for the account is reached.' },
  PROXY_LIMITED: { description: 'Something between this server and the upstream limits the requests.' },
  OVERLOADED: {
    description: 'The upstream is too busy for everybody; nothing is wrong with the account.',
  },
  UPSTREAM_ERROR: { description: 'The upstream failed on its own side.' },
  TIMEOUT: {
    description:
      'The upstream sent nothing in the time allowed, or did not finish within it. Any text so far is kept.',
  },
  UNREACHABLE: {
    description:
      'No connection: the name was not found, or the connection was refused, cut, not trusted or redirected elsewhere.',
  },
  STALLED: { description: 'The answer began, and then nothing more came. The text so far is kept.' },
  STREAM_BROKEN: { description: 'The connection ended before the answer did. The text so far is kept.' },
  EMPTY_ANSWER: { description: 'The upstream ended the answer without a single word.' },
  PROTOCOL_ERROR: {
    description: 'What answered does not speak the API: a login page, for example, or broken data.',
  },
  OUTPUT_TOO_LARGE: { description: 'The answer outgrew what one message may hold and was cut off there.' },
  BAD_INPUT: { description: 'An argument has a value that cannot be used; the message names the field.' },
  TOO_LONG: { description: 'A text or list is longer than allowed; the message gives both lengths.' },
  NOT_FOUND: {
    description:
      'It does not exist, or not for this viewer; for a personality or variant, the message suggests which may be meant.',
  },
  CONFLICT: { description: 'The `requestId` was used before with different input.' },
  BAD_CURSOR: { description: 'The cursor or `seq` to continue from was not given out by this server.' },
  BUSY: {
    description: 'The answer to follow or continue is still being written; `generationId` names its run.',
  },
  UNAUTHENTICATED: {
    description: 'Nobody is signed in, and this requires it. Not sent so far, as there are no accounts yet.',
  },
  FORBIDDEN: {
    description: 'Someone is signed in who may not do this. Not sent so far, as there are no accounts yet.',
  },
  HUB_LIMIT: {
    description:
      'This hub, or one connection to it, already has as many answers, chat imports or open operations as it allows.',
  },
  HUB_BUDGET: {
    description:
      'The budget that the operator set for this hub is used up. Not sent so far, as none can be set yet.',
  },
  DRAINING: { description: 'The server is about to stop and starts nothing new; it will be back.' },
  STORE_FAILED: { description: 'The database of this hub could not be read or written.' },
  INTERNAL: { description: 'A fault of this hub. Details are in its log and nowhere else.' },
} as const satisfies Record<ErrorCode, { description: string }>;
