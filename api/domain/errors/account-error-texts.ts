import { anotherVariant, type ErrorText, isOpenAi, providerName } from './error-text.ts';
import type { ErrorFacts, UpstreamErrorCode } from './hub-error.ts';
import { keyFileFault, keyPlace } from './key-file-text.ts';

const askAgain = 'Then ask again.';
const askOperator = 'If you do not run this ModelHub yourself, tell whoever does.';

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

/** Failures that have to do with the key or the account behind this server, whatever is asked. */
export const accountErrorTexts = {
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
} satisfies Partial<Record<UpstreamErrorCode, ErrorText>>;
