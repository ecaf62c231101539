import errors from 'undici/lib/core/errors.js';
import { type ErrorFacts, HubError, type UnreachableReason } from '../../domain/errors/hub-error.ts';

const reasons: Readonly<Record<string, UnreachableReason>> = {
  ENOTFOUND: 'DNS',
  EAI_AGAIN: 'DNS',
  EAI_FAIL: 'DNS',
  EAI_NODATA: 'DNS',
  ECONNREFUSED: 'REFUSED',
  ECONNRESET: 'RESET',
  EPIPE: 'RESET',
  UND_ERR_SOCKET: 'RESET',
};

/** Codes of OpenSSL's verification results and of Node's TLS; the failure to shake hands at all is EPROTO. */
const tlsCode =
  /^(?:ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERROR_IN_C|INVALID_CA$|INVALID_PURPOSE$|HOSTNAME_MISMATCH$|PATH_LENGTH_EXCEEDED$)/;

/** Turns a failure before the response headers into our error. The original is dropped, as its text may hold anything. */
export function classifyConnectionError(error: unknown, facts: ErrorFacts): HubError {
  if (isProtocolFailure(error)) return new HubError('PROTOCOL_ERROR', { facts });
  const networkCodes = codesOf(error);
  for (const networkCode of networkCodes) {
    const reason = tlsCode.test(networkCode) ? 'TLS' : reasons[networkCode];
    if (reason !== undefined) return unreachable(reason, networkCode, facts);
  }
  return unreachable('OTHER', networkCodes[0], facts);
}

/** Whether the other side does not speak HTTP, or not correctly, rather than just being cut off. */
export function isProtocolFailure(error: unknown): boolean {
  // A response that says `connection: close` and is cut off ends in undici's parser, which gives that no code.
  if (error instanceof errors.HTTPParserError) return !error.message.includes('Invalid EOF state');
  return error instanceof errors.HeadersOverflowError;
}

function unreachable(
  reason: UnreachableReason,
  networkCode: string | undefined,
  facts: ErrorFacts,
): HubError {
  return new HubError('UNREACHABLE', {
    facts: { ...facts, reason, ...(networkCode === undefined ? {} : { networkCode }) },
  });
}

/** The codes of an error, of its causes and of the attempts that it sums up, outermost first. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  const pending = [error];
  for (
    let current = pending.shift();
    current instanceof Error && codes.length < 16;
    current = pending.shift()
  ) {
    if (
      'code' in current &&
      typeof current.code === 'string' &&
      /^[A-Z][A-Z0-9_]{1,59}$/.test(current.code)
    ) {
      codes.push(current.code);
    }
    if (current.cause instanceof Error) pending.push(current.cause);
    if (current instanceof AggregateError) pending.push(...current.errors);
  }
  return codes;
}
