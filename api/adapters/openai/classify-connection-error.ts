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

/** Codes of OpenSSL's certificate checks and of Node's TLS; EPROTO is a failed handshake. */
const tlsCode =
  /^(?:ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERROR_IN_C|INVALID_CA$|INVALID_PURPOSE$|HOSTNAME_MISMATCH$|PATH_LENGTH_EXCEEDED$)/;

/**
 * Turns a failure before the response headers into a HubError. The original is dropped, as its text may contain
 * anything.
 */
export function classifyConnectionError(error: unknown, facts: ErrorFacts): HubError {
  if (isProtocolFailure(error)) return new HubError('PROTOCOL_ERROR', { facts });
  const networkCodes = codesOf(error);
  for (const networkCode of networkCodes) {
    const reason = tlsCode.test(networkCode) ? 'TLS' : reasons[networkCode];
    if (reason !== undefined) return unreachable(reason, networkCode, facts);
  }
  return unreachable('OTHER', networkCodes[0], facts);
}

/** Whether the other side does not speak correct HTTP, rather than just being cut off. */
export function isProtocolFailure(error: unknown): boolean {
  // If a response with `connection: close` is cut off, the error comes from undici's parser and has no code of its own.
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

/** The codes of an error, its causes and the attempts it aggregates, outermost first. */
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
