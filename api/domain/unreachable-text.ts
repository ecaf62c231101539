import { type ErrorText, providerName, tryAgain } from './error-text.ts';
import type { ErrorFacts, UnreachableReason } from './errors.ts';

/** Codes of a TLS that never came to certificates, as with a server that speaks plain HTTP. */
const noHandshake = /^(?:EPROTO$|ERR_SSL_)/;

const unreachableMessages: Record<UnreachableReason, (facts: ErrorFacts) => string> = {
  DNS: (facts) =>
    `The address of ${providerName(facts)} could not be found: this server's name lookup (DNS) gave no answer.`,
  REFUSED: (facts) => `${providerName(facts)} refused the connection from this server.`,
  RESET: (facts) =>
    `The connection from this server to ${providerName(facts)} was cut off before an answer came.`,
  TLS: (facts) =>
    `This server could not make a secure connection to ${providerName(facts)}: ${
      noHandshake.test(facts.networkCode ?? '')
        ? 'what answers there does not speak TLS, or not as this server does.'
        : 'the certificate was not accepted.'
    }`,
  REDIRECT: (facts) =>
    `${providerName(facts)} sends requests on to another address. ModelHub does not follow, since your messages would go there too.`,
  OTHER: (facts) => `This server cannot reach ${providerName(facts)} just now.`,
};

const unreachableSteps: Record<UnreachableReason, readonly string[]> = {
  DNS: [
    'Check that the server has a network connection and a working DNS server.',
    'If OPENAI_BASE_URL is set, check the spelling of its host.',
  ],
  REFUSED: [
    'If OPENAI_BASE_URL is set, check its host and port and that the server there is running.',
    'Check that no firewall or proxy blocks the way out.',
  ],
  RESET: [
    'Check that no firewall or proxy blocks the way out.',
    'Check the network connection of the server.',
  ],
  TLS: [
    'Check the date and time of the server.',
    'If a proxy opens secure connections on the way, name its certificate in NODE_EXTRA_CA_CERTS.',
    'If OPENAI_BASE_URL is set, check that it begins with https:// only where the server there speaks it.',
  ],
  REDIRECT: ['Set OPENAI_BASE_URL to the final address, without the detour, and restart ModelHub.'],
  OTHER: [
    'Check the network connection of the server.',
    'Check that no firewall or proxy blocks the way out.',
  ],
};

/** UNREACHABLE, which has as many causes as the way has parts. */
export const unreachableText: ErrorText = {
  title: 'API not connected',
  message: (facts, retryAfterMs) =>
    [unreachableMessages[facts.reason ?? 'OTHER'](facts), tryAgain(retryAfterMs, '')]
      .filter(Boolean)
      .join(' '),
  steps: ({ reason }) => [
    ...unreachableSteps[reason ?? 'OTHER'],
    'Your own connection to ModelHub is fine: what fails is the way onward.',
  ],
  retryable: true,
  fixedBy: 'OPERATOR',
};
