import { describeError, type ErrorDescription } from '../domain/error-catalogue.ts';
import { HubError } from '../domain/errors.ts';
import { builder } from './builder.ts';
import { errorCodeDescriptions } from './error-code.ts';
import { apiErrorRef } from './refs.ts';

export const errorCodeType = builder.enumType('ErrorCode', {
  description:
    'Everything that can go wrong, by cause. Switch on the code and show the texts that come with it; more codes may be added, so keep a default.',
  values: errorCodeDescriptions,
});

const errorFixerType = builder.enumType('ErrorFixer', {
  description: 'Who can remove the cause of a failure, so that a client can say whose turn it is.',
  values: {
    YOU: { description: 'Whoever asked: by another message, another choice, or a little patience.' },
    OPERATOR: { description: 'Whoever runs this hub: its key, its configuration, its disk.' },
    PROVIDER: {
      description: 'The people behind the upstream API; waiting or another variant helps meanwhile.',
    },
    HUB: {
      description:
        'ModelHub itself: a restart that is on its way does it, or its developers, since it is a defect of ours.',
    },
  },
});

apiErrorRef.implement({
  description:
    'A failure that was expected to be possible, with its cause and what to do about it. The same object stands in mutation results, in events, on failed messages and in the `extensions` of GraphQL errors.',
  fields: (t) => ({
    code: t.expose('code', { type: errorCodeType, description: 'The cause, for programs to switch on.' }),
    title: t.exposeString('title', {
      description: 'The cause for people, in a few words, such as “Rate limit exceeded”.',
    }),
    message: t.exposeString('message', {
      description:
        'What happened, in one or two sentences of our own. It never holds text of the upstream, and never any part of a key.',
    }),
    steps: t.exposeStringList('steps', {
      description: 'What to do about it, in order, one sentence each; never empty.',
    }),
    fixedBy: t.expose('fixedBy', {
      type: errorFixerType,
      description:
        'Who can remove the cause. Some steps may be for whoever asked, such as waiting or another variant.',
    }),
    retryable: t.exposeBoolean('retryable', {
      description: 'Whether the same request may succeed later without any change.',
    }),
    retryAfterMs: t.int({
      nullable: true,
      description:
        'Milliseconds to wait before another try is sensible, counted from the failure: of an answer, from `Message.endedAt`. Null when unknown or when waiting is not what helps.',
      resolve: ({ retryAfterMs }) => (retryAfterMs === null ? null : Math.round(retryAfterMs)),
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description:
        'The id under which the provider knows the failed request, to quote to its support; null when it gave none. Not the `requestId` of StartChatInput.',
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'For BAD_INPUT, TOO_LONG, NOT_FOUND, CONFLICT and BAD_CURSOR, the path of the argument or input field that is meant, such as `input.turn.send.content` or `first`, to show the failure beside it; null when it is about none.',
    }),
    generationId: t.exposeID('generationId', {
      nullable: true,
      description:
        'For BUSY, the running generation that is in the way, to be watched or stopped; null for all other codes.',
    }),
  }),
});

/** Resolves with what was asked for by `input`, or with the refusal as a value; what is no refusal stays an exception. */
export async function orRefusal<Result>(result: Promise<Result>): Promise<Result | ErrorDescription> {
  try {
    return await namingIn('input', result);
  } catch (error) {
    if (error instanceof HubError) return describeError(error);
    throw error;
  }
}

/** Rejects with fields named as the client wrote them: the domain knows no more than what stands below `path`. */
export async function namingIn<Result>(path: string, result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    throw error instanceof HubError ? error.below(path) : error;
  }
}
