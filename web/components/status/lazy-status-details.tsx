import { useEffect } from 'react';
import { createLazyModule, useLoadedModule } from '../lazy-module.ts';
import { ServerDrawn } from '../server-drawn.tsx';
import { useHydrated } from '../use-hydrated.ts';
import { betweenPageAndHub, type LiveStatus } from './live-status.ts';

const details = createLazyModule(() => import('./status-details.tsx'));
/** The server writes them at once; this line is not part of what browsers load. */
const onServer = import.meta.env.SSR ? await import('./status-details.tsx') : null;

/** Fetches what keeps the details true, when somebody is about to look at them. */
export const preloadStatusDetails = details.load;

/** The details as the server wrote them, until somebody looks; what they say is out of date once the hub is lost. */
export function LazyStatusDetails(properties: { readonly live: LiveStatus; readonly narrow?: boolean }) {
  const module = useLoadedModule(details) ?? onServer;
  const isFromServer = useHydrated();
  const lost = properties.live.connection === 'lost';
  useEffect(() => {
    // As soon as it is back, since nothing could be fetched before.
    if (lost) return details.retry;
  }, [lost]);
  if (module !== null) return <module.StatusDetails {...properties} />;
  if (lost) return <p className="text-ui">{betweenPageAndHub}</p>;
  return isFromServer ? <ServerDrawn /> : null;
}
