import { type ErrorText, providerName, tryAgain } from './error-text.ts';

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
