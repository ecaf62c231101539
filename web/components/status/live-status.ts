import { createContext, useContext } from 'react';
import type { ApiStatus, ServingVariant } from '../../graphql/api-status.tsx';
import type { ConnectionState } from '../../graphql/connection-state.ts';

/** The state of the API as known to this page, and whether the page can still reach its hub. */
export interface LiveStatus {
  readonly status: ApiStatus;
  readonly variants: readonly ServingVariant[];
  readonly connection: ConnectionState;
}

export const LiveStatusContext = createContext<LiveStatus | null>(null);

/** Null only if the hub could not even report its status: on some error pages. */
export function useLiveStatus(): LiveStatus | null {
  return useContext(LiveStatusContext);
}

/** The cause while the hub is lost. */
export const betweenPageAndHub = 'It is between this page and its hub: OpenAI is not involved.';

/** For a question sent to a lost hub; shown at the field or in place of its answer. */
export const questionHeld = 'This page lost the hub. Your question is sent as soon as it is back.';
