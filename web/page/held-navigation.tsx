import { useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { hubAnswers } from '../components/hub-answers.ts';
import { takeDownloadClick } from '../components/start-download.ts';
import { useHubAway } from '../components/use-hub-away.ts';
import { connection } from '../graphql/client.ts';
import { retryDelay } from '../graphql/retry-delay.ts';
import { fetchFiles, scriptsOf } from './load-part.ts';

/**
 * Holds a page that is being loaded until a lost hub is back, and says so. Left to itself, Remix would reload the present
 * page if the code of the next one is missing, which ends on the browser's own error page. Downloads, too, wait for an
 * answer of the hub.
 */
export function HeldNavigation() {
  const { state } = useNavigation();
  const isHubAway = useHubAway();
  const isHeld = state === 'loading' && isHubAway;
  useEffect(() => {
    holdRoutes(window.__remixRouter.routes);
    document.addEventListener('click', takeDownloadClick);
  }, []);
  return (
    <p
      role="status"
      className="fixed inset-x-4 bottom-4 z-20 mx-auto w-fit rounded-md border border-hairline bg-raised px-4 py-3 text-ui shadow-float empty:sr-only"
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
      await fetchFiles(scriptsOf(route.id));
      return lazy();
    };
  }
}

async function untilFound(): Promise<void> {
  for (let attempt = 0; connection.read() === 'lost'; attempt++) {
    // Something may keep the WebSocket alone from the hub.
    if (await hubAnswers()) return;
    await new Promise((resolve) => setTimeout(resolve, retryDelay(attempt)));
  }
}
