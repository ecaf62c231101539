import { type ErrorText, providerName } from './error-text.ts';
import type { ErrorFacts, UnreachableReason } from './hub-error.ts';

/** Error codes from TLS that failed before any certificate was sent, as when the server speaks plain HTTP. */
const noHandshake = /^(?:EPROTO$|ERR_SSL_)/;

/** The code if the certificate is for another host. */
const otherHost = 'ERR_TLS_CERT_ALTNAME_INVALID';

function tlsFault({ networkCode = '' }: ErrorFacts): string {
  if (noHandshake.test(networkCode))
    return 'what answers there does not speak TLS, or not as this server does.';
  return networkCode === otherHost
    ? 'the certificate there names other hosts, not this one.'
    : 'the certificate was not accepted.';
}

const unreachableMessages: Record<UnreachableReason, (facts: ErrorFacts) => string> = {
  DNS: (facts) =>
    `The address of ${providerName(facts)} could not be found: this server's name lookup (DNS) gave no answer.`,
  REFUSED: (facts) => `${providerName(facts)} refused the connection from this server.`,
  RESET: (facts) =>
    `The connection from this server to ${providerName(facts)} was cut off before an answer came.`,
  TLS: (facts) =>
    `This server could not make a secure connection to ${providerName(facts)}: ${tlsFault(facts)}`,
  REDIRECT: (facts) =>
    `${providerName(facts)} sends requests on to another address. ModelHub does not follow, since your messages would go there too.`,
  OTHER: (facts) => `This server cannot reach ${providerName(facts)} right now.`,
};

/** True without OPENAI_BASE_URL, or if it names the default. */
function isDefaultHost({ host }: ErrorFacts): boolean {
  return host === undefined || host === 'api.openai.com';
}

const noFirewall = 'Check that no firewall or proxy blocks the way out.';

const unreachableSteps: Record<UnreachableReason, (facts: ErrorFacts) => readonly string[]> = {
  DNS: (facts) => [
    'Check that the server has a network connection and a working DNS server.',
    ...(isDefaultHost(facts) ? [] : ['Check the spelling of the host in OPENAI_BASE_URL.']),
  ],
  REFUSED: (facts) => [
    ...(isDefaultHost(facts)
      ? []
      : ['Check the host and port in OPENAI_BASE_URL, and that the server there is running.']),
    noFirewall,
  ],
  RESET: (facts) => [
    ...(isDefaultHost(facts)
      ? []
      : [
          'Check that the server there is running; its log may say why it hung up.',
          'If OPENAI_BASE_URL begins with http://, it may have to be https://.',
        ]),
    noFirewall,
    'Check the network connection of the server.',
  ],
  TLS: (facts) => [
    ...(isDefaultHost(facts) || facts.networkCode !== otherHost
      ? []
      : ['Set OPENAI_BASE_URL to a host that the certificate names, and restart ModelHub.']),
    'Check the date and time of the server.',
    'If the certificate is your own, or that of a proxy on the way, name its file in NODE_EXTRA_CA_CERTS: in the environment that ModelHub is started from, as Node does not look for it in .env.',
    ...(isDefaultHost(facts)
      ? []
      : ['Check that OPENAI_BASE_URL begins with https:// only if the server there speaks it.']),
  ],
  REDIRECT: (facts) => [
    isDefaultHost(facts)
      ? `Check whether a proxy or a network sign-in page answers instead of ${providerName(facts)}.`
      : 'Set OPENAI_BASE_URL to the final address and restart ModelHub.',
  ],
  OTHER: () => ['Check the network connection of the server.', noFirewall],
};

/** UNREACHABLE: any part of the route to the upstream may be the cause. */
export const unreachableText: ErrorText = {
  title: 'API not connected',
  message: (facts) => unreachableMessages[facts.reason ?? 'OTHER'](facts),
  steps: (facts) => [
    ...unreachableSteps[facts.reason ?? 'OTHER'](facts),
    'Your own connection to ModelHub is fine: what fails is the way onward.',
  ],
  retryable: true,
  fixedBy: 'OPERATOR',
};
