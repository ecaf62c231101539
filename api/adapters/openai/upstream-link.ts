import type { ErrorFacts } from '../../domain/errors/hub-error.ts';
import type { Clock } from '../../domain/ports.ts';
import type { RateHeadroom } from '../../domain/status/rate-headroom.ts';
import type { BuildRequest } from './build-request.ts';
import type { Connections } from './create-connections.ts';
import type { SecretGuard } from './guard-secret.ts';

/** What every request to the upstream needs; lives as long as the adapter. */
export interface UpstreamLink {
  readonly buildRequest: BuildRequest;
  readonly connections: Connections;
  readonly clock: Clock;
  /** What the errors of every request may mention. */
  readonly facts: ErrorFacts;
  readonly secret: SecretGuard;
  /** Receives the rate limits of a response as soon as its headers arrive. */
  readonly onHeadroom: (headroom: RateHeadroom) => void;
}
