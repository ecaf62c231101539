import { type ErrorCode, type ErrorFacts, HubError } from '../errors/hub-error.ts';
import type { ApiState, StatusConfiguration, Upstream } from './api-status.ts';
import type { Assessment } from './upstream-health.ts';

/** The state that no reading can change; null if there is none. */
export function fixedAssessment(
  upstream: Upstream,
  { key, ...facts }: StatusConfiguration,
): Assessment | null {
  const fixed = (code: ErrorCode & ApiState, known: ErrorFacts) => ({
    state: code,
    code,
    facts: known,
    retryAt: null,
    liftedBy: null,
    allFailing: false,
  });
  if (upstream.kind === 'SANDBOX' || key === 'absent' || key === 'unreadable')
    return fixed('NOT_CONFIGURED', facts);
  if (key === 'malformed') return fixed('INVALID_KEY', { host: upstream.host, ...facts });
  return null;
}

/** Null for the sandbox, which answers although nothing is configured. */
export function refusalOf({ code, facts }: Assessment, { kind }: Upstream): HubError | null {
  return kind === 'SANDBOX' || code === null ? null : new HubError(code, { facts });
}
