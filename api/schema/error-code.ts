import type { ErrorCode } from '../domain/errors.ts';

/** What each code means to someone who reads the schema; the texts that people see are the catalogue's. */
export const errorCodeDescriptions = {
  NOT_CONFIGURED: {
    description: 'The server has no key for the upstream, so that nothing can be asked of it.',
  },
  INVALID_KEY: { description: 'The upstream refuses the key, or it has a form that cannot be a key.' },
  KEY_NOT_ALLOWED: { description: 'The key is genuine, but its permissions do not cover chat completions.' },
  ORG_MEMBERSHIP: { description: 'The key belongs to nobody in the organization that was named.' },
  IP_NOT_ALLOWED: {
    description: 'The account accepts requests from certain addresses only, not from this server.',
  },
  REGION_UNSUPPORTED: { description: 'The provider does not serve the country that this server stands in.' },
  PERMISSION_DENIED: {
    description: 'The upstream forbids this for a reason that it does not name more exactly.',
  },
  ACCOUNT_DEACTIVATED: { description: 'The provider closed or suspended the account of the key.' },
  MODEL_UNAVAILABLE: { description: 'The model does not exist any more, or not for this account.' },
  VERIFY_ORG: {
    description: 'The provider wants the organization to prove who it is before it may use this model.',
  },
  CONTEXT_TOO_LONG: { description: 'Question and history together are more than the model can read.' },
  REQUEST_TOO_LARGE: {
    description: 'The request has more bytes, or more tokens at once, than the upstream accepts.',
  },
  UPSTREAM_REJECTED: {
    description: 'The upstream finds fault with the request itself; the same one will fail again.',
  },
  CONTENT_BLOCKED: { description: 'A content filter of the upstream turned the request away.' },
  RATE_LIMITED: {
    description: 'Too many requests or tokens for the account’s plan within a minute or a day.',
  },
  SLOW_DOWN: {
    description: 'The upstream asks to raise traffic more gently; its limits as such are not used up.',
  },
  NO_CREDIT: { description: 'The account has no credit left; waiting does not bring it back.' },
  SPEND_LIMIT: { description: 'A budget that the account’s owner set with the provider is used up.' },
  USAGE_LIMIT: { description: 'A ceiling that the provider set for the account is reached.' },
  PROXY_LIMITED: { description: 'Something between this server and the upstream limits the requests.' },
  OVERLOADED: {
    description: 'The upstream has too much to do for everybody; nothing is wrong with the account.',
  },
  UPSTREAM_ERROR: { description: 'The upstream failed on its own side.' },
  TIMEOUT: {
    description:
      'The upstream sent nothing in the time allowed, or did not come to an end in it. What had come is kept.',
  },
  UNREACHABLE: {
    description: 'No connection: name not found, refused, cut, not trusted or redirected elsewhere.',
  },
  STALLED: { description: 'The answer began and then nothing more came. What had come is kept.' },
  STREAM_BROKEN: { description: 'The connection ended before the answer did. What had come is kept.' },
  EMPTY_ANSWER: { description: 'The upstream ended the answer without a single word.' },
  PROTOCOL_ERROR: {
    description: 'What answered does not speak the API, such as a login page or broken data.',
  },
  OUTPUT_TOO_LARGE: { description: 'The answer outgrew what one message may hold and was cut there.' },
  BAD_INPUT: { description: 'An argument has a value that cannot be used; the message names the field.' },
  TOO_LONG: { description: 'A text or list is longer than allowed; the message gives both lengths.' },
  NOT_FOUND: {
    description:
      'The thing does not exist, or not for this viewer; of a personality or variant the message says which may be meant.',
  },
  CONFLICT: { description: 'The `requestId` was used before with another input.' },
  BAD_CURSOR: { description: 'The place to go on from is none that this server gave out.' },
  BUSY: {
    description: 'The answer to follow or to continue is still being written; `generationId` names its run.',
  },
  UNAUTHENTICATED: {
    description:
      'Nobody is signed in, and this needs someone who is. Not sent so far, as there are no accounts yet.',
  },
  FORBIDDEN: {
    description: 'Someone is signed in who may not do this. Not sent so far, as there are no accounts yet.',
  },
  HUB_LIMIT: {
    description:
      'There are as many answers, imports of chats or open operations already as this hub takes at once, in all or on one connection.',
  },
  HUB_BUDGET: {
    description:
      'The budget that the operator set in this hub is used up. Not sent so far, as none can be set yet.',
  },
  DRAINING: { description: 'The server is about to stop and begins nothing new; it will be back.' },
  STORE_FAILED: { description: 'The database of this hub could not be read or written.' },
  INTERNAL: { description: 'A fault of this hub. Details are in its log and nowhere else.' },
} as const satisfies Record<ErrorCode, { description: string }>;
