import { createContext, useContext } from 'react';
import type { ApiStatus, ServingVariant } from '../../graphql/api-status.tsx';
import type { ConnectionState } from '../../graphql/connection-state.ts';

/** The state of the API as this page knows it, and whether the page still hears its hub. */
export interface LiveStatus {
  readonly status: ApiStatus;
  readonly variants: readonly ServingVariant[];
  readonly connection: ConnectionState;
}

export const LiveStatusContext = createContext<LiveStatus | null>(null);

/** Null only where the hub could not even say its status: on some error pages. */
export function useLiveStatus(): LiveStatus | null {
  return useContext(LiveStatusContext);
}

/** The cause while the hub is lost. */
export const betweenPageAndHub = 'It is between this page and its hub: OpenAI is not involved.';

/** Of a question that was sent to a lost hub, where it was typed or where its answer will stand. */
export const questionHeld = 'This page lost the hub. Your question is sent as soon as it is back.';
