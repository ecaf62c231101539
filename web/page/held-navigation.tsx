import { useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { useLiveStatus } from '../components/status/live-status.ts';
import { connection } from '../graphql/client.ts';

/**
 * Holds a page whose code is on a lost hub until that is back, and says so. Left to itself, Remix would reload the
 * present page, which ends on the browser's own error page.
 */
export function HeldNavigation() {
  const { state } = useNavigation();
  const live = useLiveStatus();
  const isHeld = state === 'loading' && live?.connection === 'lost';
  useEffect(() => holdRoutes(window.__remixRouter.routes), []);
  return (
    <p
      role="status"
      className="fixed inset-x-4 bottom-4 z-20 mx-auto w-fit rounded-md border border-hairline bg-raised px-4 py-3 text-ui shadow-float empty:hidden"
    >
      {isHeld && 'This page lost the hub. The one you chose opens as soon as it is back.'}
    </p>
  );
}

function holdRoutes(routes: typeof window.__remixRouter.routes): void {
  for (const route of routes) {
    const { lazy, children = [] } = route;
    holdRoutes(children);
    if (lazy === undefined) continue;
    route.lazy = async () => {
      await untilFound();
      return lazy();
    };
  }
}

function untilFound(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (connection.read() === 'lost') return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = connection.subscribe(look);
    look();
  });
}
