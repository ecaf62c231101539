import { createLazyModule, useLoadedModule } from './lazy-module.ts';
import type { LiveStatus } from './live-status.ts';
import { useHydrated } from './use-hydrated.ts';

const details = createLazyModule(() => import('./status-details.tsx'));
/** The server writes them at once; this line is not part of what browsers load. */
const onServer = import.meta.env.SSR ? await import('./status-details.tsx') : null;

/** Fetches what keeps the details true, when somebody is about to look at them. */
export const preloadStatusDetails = details.load;

/** The details as the server wrote them, until somebody looks. */
export function LazyStatusDetails(properties: { readonly live: LiveStatus; readonly narrow?: boolean }) {
  const module = useLoadedModule(details) ?? onServer;
  const isFromServer = useHydrated();
  if (module !== null) return <module.StatusDetails {...properties} />;
  return isFromServer ? <div suppressHydrationWarning {...asItIs} /> : null;
}

/** React leaves alone what the server has put into such an element. */
const asItIs = { dangerouslySetInnerHTML: { __html: '' } };
