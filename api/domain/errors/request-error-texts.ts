import {
  anotherVariant,
  duration,
  type ErrorText,
  isOpenAi,
  nameModel,
  providerName,
  refusal,
  tryAgain,
} from './error-text.ts';
import type { ErrorFacts, UpstreamErrorCode } from './hub-error.ts';
import { unreachableText } from './unreachable-text.ts';

const waitMinutes = 'Wait a few minutes, then try again.';

function limitSteps(facts: ErrorFacts, timed: boolean): readonly string[] {
  return [
    tryAgain(timed, waitMinutes),
    `Raise the limits: ${
      isOpenAi(facts)
        ? 'move your OpenAI account to a higher usage tier (platform.openai.com/settings/organization/limits).'
        : `ask the operator of ${providerName(facts)}.`
    }`,
    'In the meantime, use a faster, cheaper variant if there is one: each model’s limits are counted separately.',
  ];
}

/** Failures of one request, of its answer or of the way to the upstream server. */
export const requestErrorTexts = {
  MODEL_UNAVAILABLE: {
    title: 'Model not available',
    message({ model, ...facts }) {
      const provider = providerName(facts);
      if (isOpenAi(facts))
        return model === undefined
          ? 'No model that this key may use could answer.'
          : `${provider} does not offer ${model} to this key: it was retired, the account has no access to it, or the name is misspelt.`;
      return model === undefined
        ? `ModelHub knows of no model on ${provider} that could answer.`
        : `${provider} does not offer ${model} for chats: it is not there or not loaded, does not fit into the memory, this server may not use it, or the name is misspelt.`;
    },
    steps({ model, ...facts }) {
      if (isOpenAi(facts))
        return [
          ...(model === undefined ? [] : [anotherVariant]),
          'If a VARIANT_…_MODEL setting names the model, check its spelling.',
          'Check in the account’s settings which models its project may use.',
        ];
      return model === undefined
        ? [`Check that ${providerName(facts)} is running and has a model, then try again.`, nameModel('one')]
        : [
            `Check whether ${providerName(facts)} has the model and has loaded it, or look into its log, then try again.`,
            nameModel('another one (on Azure, your deployment)'),
            'Or choose a variant that another model serves, if there is one.',
          ];
    },
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  CONTEXT_TOO_LONG: {
    title: 'Chat too long for this model',
    message: ({ model }) => `This chat is longer than ${model ?? 'the model'} can read.`,
    steps: (facts) => [
      'Start a new chat with a short summary of this one.',
      'Or edit an earlier message to leave out what is no longer needed.',
      'Or choose a variant that reads more.',
      // llama.cpp shares its memory among the answers that it writes at the same time.
      ...(isOpenAi(facts)
        ? []
        : ['If this chat is short, try again: other answers may have taken up that server’s memory.']),
    ],
    retryable: false,
    fixedBy: 'YOU',
  },
  REQUEST_TOO_LARGE: {
    title: 'Message too large for the account’s limits',
    message: (facts) =>
      `This one request needs more than ${providerName(facts)} allows this key at once. Waiting does not help.`,
    steps: () => [
      'Shorten the message or start a new chat.',
      'Choose a variant with higher limits.',
      'Raise the limits of the account.',
    ],
    retryable: false,
    fixedBy: 'YOU',
  },
  UPSTREAM_REJECTED: {
    title: 'Request not accepted',
    message: (facts) =>
      `${refusal(facts)} The cause is a setting of the variant or a mistake in ModelHub, not anything you wrote.`,
    steps: () => [anotherVariant, 'If it persists, report it with the code and the request id.'],
    retryable: false,
    fixedBy: 'HUB',
  },
  CONTENT_BLOCKED: {
    title: 'Request declined',
    message: (facts) =>
      `${providerName(facts)} declined to answer this under its usage policies. Everything else works.`,
    steps: () => ['Rephrase the message and send it again.'],
    retryable: false,
    fixedBy: 'YOU',
  },
  RATE_LIMITED: {
    title: 'Rate limit exceeded',
    message: (facts) => `${providerName(facts)} has had too many requests from this server.`,
    soon: 'It should accept requests again shortly.',
    steps: limitSteps,
    retryable: true,
    fixedBy: 'OPERATOR',
  },
  SLOW_DOWN: {
    title: 'Rate limit exceeded',
    message: (facts) => `Requests to ${providerName(facts)} rose faster than it accepts.`,
    soon: 'It should accept requests again shortly.',
    steps: limitSteps,
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  PROXY_LIMITED: {
    title: 'Rate limit exceeded',
    message: (facts) =>
      `Something between this server and ${providerName(facts)} limits requests, such as a VPN, a proxy or a shared address.`,
    soon: 'Try again in a few minutes.',
    steps: (_, timed) => [tryAgain(timed, waitMinutes), 'Check the proxy or VPN that this server uses.'],
    retryable: true,
    fixedBy: 'OPERATOR',
  },
  OVERLOADED: {
    title: 'Model at capacity',
    message: ({ model, ...facts }) =>
      `${model ?? 'The model'} has more requests than ${providerName(facts)} can handle right now.`,
    soon: 'Try again in a moment.',
    steps: (_, timed) => [
      tryAgain(timed, 'Try again in a moment.'),
      'Or choose another variant: others may be free.',
    ],
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  UPSTREAM_ERROR: {
    title: 'Error at the provider',
    message: (facts) => `${providerName(facts)} had an internal error.`,
    soon: 'Try again in a moment.',
    steps: (facts, timed) => [
      tryAgain(timed, 'Try again.'),
      isOpenAi(facts)
        ? 'If it persists, check status.openai.com.'
        : `If it persists, check the log of ${providerName(facts)}.`,
    ],
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  TIMEOUT: {
    title: 'No answer in time',
    message: (facts) =>
      facts.limit === undefined
        ? `${providerName(facts)} gave no answer in time.`
        : `The answer was not complete after ${duration(facts.limit)}, so it was ended. The text so far is kept.`,
    steps: (facts, timed) =>
      facts.limit === undefined
        ? [tryAgain(timed, 'Try again.'), `${timed ? 'Then' : 'Or'} choose a faster variant if there is one.`]
        : [
            'Continue the answer if some of it came, or ask for a shorter one.',
            'Or choose a faster variant if there is one.',
            'If answers need more time, set ANSWER_MAX_MINUTES in the environment of the server, or in its .env file. Restart ModelHub after a change.',
          ],
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  UNREACHABLE: unreachableText,
  STALLED: {
    title: 'The answer stopped coming',
    message: (facts) =>
      `${providerName(facts)} stopped sending in the middle of the answer. The text so far is kept.`,
    steps: () => ['Ask for a new answer, or continue this one unless its chat is temporary.'],
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  STREAM_BROKEN: {
    title: 'The answer broke off',
    message: (facts) =>
      facts.unexplained
        ? `${providerName(facts)} ended the answer without a finish reason, so it may be incomplete. The text so far is kept.`
        : `The connection to ${providerName(facts)} ended before the answer did. The text so far is kept.`,
    steps: (facts) => [
      'Ask for a new answer, or continue this one unless its chat is temporary.',
      ...(facts.unexplained && !isOpenAi(facts)
        ? ['If every answer ends like this, update that server: answers must end with a finish reason.']
        : []),
    ],
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  EMPTY_ANSWER: {
    title: 'The answer was empty',
    message: (facts) => `${providerName(facts)} ended the answer without a word.`,
    steps: () => ['Try again.', 'Or choose another variant.'],
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  PROTOCOL_ERROR: {
    title: 'Unreadable answer',
    message: (facts) => `${providerName(facts)} did not answer as an OpenAI-compatible API does.`,
    steps: (facts, timed) => [
      ...(isOpenAi(facts)
        ? []
        : [
            'Check OPENAI_BASE_URL: for most servers its path ends in /v1.',
            'If that server has no list of models, name one in the VARIANT_…_MODEL settings. Restart ModelHub after a change.',
          ]),
      `Check whether a proxy or a network sign-in page answers instead of ${providerName(facts)}.`,
      tryAgain(timed, 'Try again.'),
    ],
    retryable: true,
    fixedBy: 'OPERATOR',
  },
  OUTPUT_TOO_LARGE: {
    title: 'Answer too large',
    message: () =>
      'The answer grew beyond what ModelHub keeps, so it was cut off there. The text so far is kept.',
    steps: () => ['Ask for a shorter answer, or for one part at a time.'],
    retryable: false,
    fixedBy: 'YOU',
  },
} satisfies Partial<Record<UpstreamErrorCode, ErrorText>>;

/** For a server that is well but not ready, in place of the words for a server that is overloaded or broken. */
export const loadingText: ErrorText = {
  title: 'Model still loading',
  message: (facts) => `${providerName(facts)} is still loading its model.`,
  soon: 'Try again in a moment.',
  steps: (facts, timed) => [
    `${tryAgain(timed, 'Try again in a moment.')} A large model can take minutes to load.`,
    `If it never ends, check the log of ${providerName(facts)}.`,
  ],
  retryable: true,
  fixedBy: 'PROVIDER',
};
