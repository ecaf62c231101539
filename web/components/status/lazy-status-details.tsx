import { createLazyModule, useLoadedModule } from '../lazy-module.ts';
import { ServerDrawn } from '../server-drawn.tsx';
import { useIsFromServer } from '../use-is-from-server.ts';
import { betweenPageAndHub, type LiveStatus } from './live-status.ts';

const details = createLazyModule(() => import('./status-details.tsx'));
/** The server renders them at once; this line is removed from the browser bundle. */
const onServer = import.meta.env.SSR ? await import('./status-details.tsx') : null;

/** Fetches the code that keeps the details up to date, when somebody is about to look at them. */
export const preloadStatusDetails = details.load;

/**
 * The details as rendered by the server until somebody opens them; what they say is out of date once the hub is lost.
 */
export function LazyStatusDetails(properties: { readonly live: LiveStatus; readonly narrow?: boolean }) {
  const module = useLoadedModule(details) ?? onServer;
  const isFromServer = useIsFromServer();
  const lost = properties.live.connection === 'lost';
  if (module !== null) return <module.StatusDetails {...properties} />;
  if (lost) return <p className="text-ui">{betweenPageAndHub}</p>;
  return isFromServer ? <ServerDrawn /> : null;
}
