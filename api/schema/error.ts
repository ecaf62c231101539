import { describeError, type ErrorDescription } from '../domain/errors/error-catalogue.ts';
import { HubError } from '../domain/errors/hub-error.ts';
import { builder } from './builder.ts';
import { errorCodeDescriptions } from './error-code.ts';
import { apiErrorRef } from './refs.ts';

export const errorCodeType = builder.enumType('ErrorCode', {
  description:
    'Everything that can go wrong, by cause. Switch on the code and show the texts that come with it; more codes may be added, so have a default case.',
  values: errorCodeDescriptions,
});

const errorFixerType = builder.enumType('ErrorFixer', {
  description: 'Who can remove the cause of a failure, so that a client can say whose turn it is.',
  values: {
    YOU: { description: 'The person who asked: by another message, another choice or a little patience.' },
    OPERATOR: { description: 'The people who run this hub: through its key, its configuration or its disk.' },
    PROVIDER: {
      description:
        'The people behind the upstream API; in the meantime, waiting or another variant may help.',
    },
    HUB: {
      description:
        'ModelHub itself: by a restart that is under way already, or by its developers, because it is a defect.',
    },
  },
});

apiErrorRef.implement({
  description:
    'An expected failure, with its cause and what to do about it. The same object appears in mutation results, in events, on failed messages and in the `extensions` of GraphQL errors.',
  fields: (t) => ({
    code: t.expose('code', { type: errorCodeType, description: 'The cause, for programs to switch on.' }),
    title: t.exposeString('title', {
      description: 'The cause for people, in a few words, such as “Rate limit exceeded”.',
    }),
    message: t.exposeString('message', {
      description:
        'What happened, in one or two sentences. It never contains text from the upstream or any part of a key.',
    }),
    steps: t.exposeStringList('steps', {
      description: 'What to do about it, in order, one sentence each; never empty.',
    }),
    fixedBy: t.expose('fixedBy', {
      type: errorFixerType,
      description:
        'Who can remove the cause. Some steps may still be for the person who asked, such as waiting or choosing another variant.',
    }),
    retryable: t.exposeBoolean('retryable', {
      description: 'Whether the same request may succeed later without any change.',
    }),
    retryAfterMs: t.int({
      nullable: true,
      description:
        'How many milliseconds to wait before trying again, counted from the failure; for an answer, from `Message.endedAt`. Null when unknown or when waiting does not help.',
      resolve: ({ retryAfterMs }) => (retryAfterMs === null ? null : Math.round(retryAfterMs)),
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description:
        'The provider’s id of the failed request, to quote to its support; null when it gave none. Not the `requestId` of StartChatInput.',
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'For BAD_INPUT, TOO_LONG, NOT_FOUND, CONFLICT and BAD_CURSOR: the path of the argument, variable or input field at fault, such as `input.turn.send.content` or `first`, so that the failure can be shown beside it. `query` for the document itself; null when no single one is at fault.',
    }),
    generationId: t.exposeID('generationId', {
      nullable: true,
      description:
        'For BUSY: the running generation that is in the way, to watch or stop; null for all other codes.',
    }),
  }),
});

/** The union of what a mutation gives and of the error in its place, told apart by the `code` of the latter. */
export function resultOf<Payload extends object & { readonly code?: never }>(
  name: string,
  payloadRef: ReturnType<typeof builder.objectRef<Payload>>,
  description: string,
) {
  return builder.unionType(name, {
    description,
    types: [payloadRef, apiErrorRef],
    resolveType: (result) => ('code' in result ? apiErrorRef : payloadRef),
  });
}

/** Resolves with what `change` makes of `input`, or with the refusal as a value; other errors are rethrown. */
export async function orRefusal<Result>(change: () => Promise<Result>): Promise<Result | ErrorDescription> {
  try {
    return await namingIn('input', change());
  } catch (error) {
    if (error instanceof HubError) return describeError(error);
    throw error;
  }
}

/** Names fields in rejections as the client wrote them: the domain only knows the part below `path`. */
export async function namingIn<Result>(path: string, result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    throw error instanceof HubError ? error.below(path) : error;
  }
}
