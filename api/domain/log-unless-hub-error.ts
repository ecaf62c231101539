import { HubError } from './errors/hub-error.ts';
import type { Log, LogFields } from './ports.ts';

/** Logs what went wrong in the background, unless it is a HubError: the store has logged those already. */
export function logUnlessHubError(log: Log, event: string, error: unknown, fields?: LogFields): void {
  if (!(error instanceof HubError)) log.error(event, error, fields);
}
