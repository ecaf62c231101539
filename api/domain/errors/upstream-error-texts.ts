import { duration, type ErrorText, isOpenAi, providerName, tryAgain } from './error-text.ts';
import type { ErrorFacts, UpstreamErrorCode } from './hub-error.ts';
import { keyFileFault, keyPlace } from './key-file-text.ts';
import { unreachableText } from './unreachable-text.ts';

const askAgain = 'Then ask again.';
const askOperator = 'If you do not run this ModelHub yourself, tell whoever does.';
const waitMinutes = 'Wait a few minutes, then try again.';
const anotherVariant = 'Choose another variant and try again.';

/** Where in the account to look, including the preposition. */
function onDashboard(facts: ErrorFacts, page: string, path: string): string {
  return isOpenAi(facts)
    ? `under ${page} (platform.openai.com/${path})`
    : `in the settings of ${providerName(facts)}`;
}

/** The steps for a key or an account, the same wherever “API not connected” is shown. */
function keySteps(facts: ErrorFacts): readonly string[] {
  return [
    'Check that OPENAI_API_KEY is set in the environment of the server, or in its .env file. Restart ModelHub after a change.',
    `Create a key ${onDashboard(facts, 'API keys', 'api-keys')} if you have none, or if the one you had was revoked.`,
    `Check ${onDashboard(facts, 'Billing', 'settings/organization/billing')} that the account has credit: no key works without it.`,
  ];
}

function creditSteps(facts: ErrorFacts): readonly string[] {
  return [
    `Add credit ${onDashboard(facts, 'Billing', 'settings/organization/billing')}.`,
    ...(isOpenAi(facts)
      ? ['A ChatGPT subscription does not include API credit: it is bought separately.']
      : []),
    askAgain,
  ];
}

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

/** Failures of the upstream server or of the way to it. */
export const upstreamErrorTexts: Record<UpstreamErrorCode, ErrorText> = {
  NOT_CONFIGURED: {
    title: 'API not connected',
    message(facts) {
      const fault = keyFileFault(facts);
      return fault === null
        ? 'No OpenAI key is set on this server.'
        : `No key could be read: ${keyPlace(facts)} ${fault.clause}.`;
    },
    steps(facts) {
      const fault = keyFileFault(facts);
      return fault === null
        ? keySteps(facts)
        : [fault.step, 'Or set the key itself in OPENAI_API_KEY.', 'Restart ModelHub after a change.'];
    },
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  INVALID_KEY: {
    title: 'Invalid API key',
    message(facts) {
      const provider = providerName(facts);
      if (facts.keyless) return `${provider} asks for a key, and none is set on this server.`;
      return facts.problem === undefined
        ? `${provider} does not accept the key of this server: it is mistyped, incomplete or revoked.`
        : `The key of this server ${facts.problem}, so ${provider} was not asked.`;
    },
    steps(facts) {
      if (facts.keyless) return ['Set OPENAI_API_KEY to a key of that server. Restart ModelHub.'];
      return [
        ...(facts.problem === undefined
          ? [
              `Check ${keyPlace(facts)} for typos: copy the whole key again.`,
              'Check that it contains no spaces, quotation marks or line breaks.',
            ]
          : [
              `Correct the key in ${keyPlace(facts)}: it ${facts.problem}. Restart ModelHub.`,
              'If you cannot see what is wrong, copy the whole key again, without spaces, quotation marks or line breaks.',
            ]),
        `Create a new key ${onDashboard(facts, 'API keys', 'api-keys')}, replace the old one and restart ModelHub.`,
      ];
    },
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  KEY_NOT_ALLOWED: {
    title: 'API not connected',
    message: (facts) =>
      `${providerName(facts)} recognises the key of this server, but does not allow it to do this.`,
    steps: (facts) => [
      `Open the key ${onDashboard(facts, 'API keys', 'api-keys')} and give it permission to list models and to use chat completions.`,
      'Check that the key belongs to the right project.',
      askAgain,
    ],
    noticed: true,
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  ORG_MEMBERSHIP: {
    title: 'API not connected',
    message: (facts) =>
      `The key of this server does not belong to the organisation or project sent to ${providerName(facts)}.`,
    steps: () => [
      'Check OPENAI_ORG_ID and OPENAI_PROJECT_ID, or remove them if the key has only one organisation.',
      'If they are right, ask the owner of the organisation for an invitation.',
      'Restart ModelHub after a change.',
    ],
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  IP_NOT_ALLOWED: {
    title: 'API not connected',
    message: (facts) =>
      `${providerName(facts)} does not accept requests with this key from this server’s network address.`,
    steps: () => ['Add the public address of this server to the allowed addresses of the project.', askAgain],
    noticed: true,
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  REGION_UNSUPPORTED: {
    title: 'API not connected',
    message: (facts) =>
      `${providerName(facts)} does not serve the country or region that this server is in. The key is not the problem.`,
    steps: () => [
      'Run ModelHub on a server in a supported country, or check whether a VPN or proxy gives it an address elsewhere.',
      'Or set OPENAI_BASE_URL to another OpenAI-compatible server.',
    ],
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  PERMISSION_DENIED: {
    title: 'API not connected',
    message: (facts) =>
      `${providerName(facts)} refused the request: the account behind this server has no access to it.`,
    steps: (facts) => [
      anotherVariant,
      `Check the permissions of the project and the key ${onDashboard(facts, 'API keys', 'api-keys')}.`,
      askOperator,
    ],
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  ACCOUNT_DEACTIVATED: {
    title: 'API not connected',
    message: (facts) =>
      `${providerName(facts)} has closed the account that the key of this server belongs to.`,
    steps: (facts) => [
      `Contact ${providerName(facts)}’s support from the account’s email address.`,
      'Or use a key from another account and restart ModelHub.',
    ],
    retryable: false,
    fixedBy: 'OPERATOR',
  },
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
        : `${provider} does not offer ${model}: it is not there or not loaded, this server may not use it, or the name is misspelt.`;
    },
    steps({ model, ...facts }) {
      const spelling = 'If a VARIANT_…_MODEL setting names the model, check its spelling.';
      if (isOpenAi(facts))
        return [
          ...(model === undefined ? [] : [anotherVariant]),
          spelling,
          'Check in the account’s settings which models its project may use.',
        ];
      return model === undefined
        ? [
            `Check that ${providerName(facts)} is running and has a model, then try again.`,
            'Or name one in the VARIANT_…_MODEL settings. Restart ModelHub after a change.',
          ]
        : [
            `Check whether ${providerName(facts)} has the model and has loaded it, then try again.`,
            spelling,
            'Or choose a variant that another model serves, if there is one.',
          ];
    },
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  VERIFY_ORG: {
    title: 'Organisation not verified',
    message: ({ model, ...facts }) =>
      `${providerName(facts)} streams ${model ?? 'this model'} only to verified organisations, and this account is not verified yet.`,
    steps: (facts) => [
      anotherVariant,
      `Verify the organisation ${onDashboard(facts, 'Organization', 'settings/organization/general')}. It can take 15 minutes to take effect.`,
    ],
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  CONTEXT_TOO_LONG: {
    title: 'Chat too long for this model',
    message: ({ model }) => `This chat is longer than ${model ?? 'the model'} can read.`,
    steps: () => [
      'Start a new chat with a short summary of this one.',
      'Or edit an earlier message to leave out what is no longer needed.',
      'Or choose a variant that reads more.',
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
    message: ({ parameter, ...facts }) =>
      `${providerName(facts)} did not accept the request${
        parameter === undefined ? '' : `, because of its parameter “${parameter}”`
      }. The cause is a setting of the variant or a mistake in ModelHub, not anything you wrote.`,
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
  NO_CREDIT: {
    title: 'API not connected',
    message: (facts) =>
      `The ${providerName(facts)} account behind this server has no credit left, so it returns no answers.`,
    steps: creditSteps,
    noticed: true,
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  SPEND_LIMIT: {
    title: 'API not connected',
    message: (facts) =>
      `The spending limit set for this key, project or organisation at ${providerName(facts)} has been reached.`,
    steps: (facts) => [
      `Raise the limit ${onDashboard(facts, 'Limits', 'settings/organization/limits')}, or wait until it resets${isOpenAi(facts) ? ' next month' : ''}.`,
      askAgain,
    ],
    noticed: true,
    retryable: false,
    fixedBy: 'OPERATOR',
  },
  USAGE_LIMIT: {
    title: 'API not connected',
    message: (facts) => `${providerName(facts)}’s monthly usage limit for this account has been reached.`,
    steps: (facts) => [
      `Ask for a higher limit ${onDashboard(facts, 'Limits', 'settings/organization/limits')}, or wait for the next month.`,
      askAgain,
    ],
    noticed: true,
    retryable: false,
    fixedBy: 'OPERATOR',
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
    steps: () => ['Ask for a new answer, or continue this one: a temporary chat offers only the first.'],
    retryable: true,
    fixedBy: 'PROVIDER',
  },
  STREAM_BROKEN: {
    title: 'The answer broke off',
    message: (facts) =>
      `The connection to ${providerName(facts)} ended before the answer did. The text so far is kept.`,
    steps: () => ['Ask for a new answer, or continue this one: a temporary chat offers only the first.'],
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
};
