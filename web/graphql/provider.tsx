import { useMatches } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { Provider } from 'urql';
import { browserClient, createRenderClient, type UrqlState } from './client.ts';

/** Provides the page's GraphQL client, filled with the results that the loaders of all its routes have fetched. */
export function GraphqlProvider({ children }: { readonly children: ReactNode }) {
  const [hub] = useState(typeof document === 'undefined' ? createRenderClient : browserClient);
  const matches = useMatches();
  for (const match of matches) {
    if (hasUrqlState(match.data)) hub.restore(match.data.urqlState);
  }
  return <Provider value={hub.client}>{children}</Provider>;
}

function hasUrqlState(data: unknown): data is { urqlState: UrqlState } {
  return typeof data === 'object' && data !== null && 'urqlState' in data;
}
