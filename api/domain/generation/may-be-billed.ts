import { HubError } from '../errors/hub-error.ts';

/** Whether a request that failed before the upstream accepted it may still be billed: it may have arrived. */
export function mayBeBilled(error: unknown): boolean {
  return !(error instanceof HubError) || error.code === 'TIMEOUT' || error.facts.reason === 'RESET';
}
