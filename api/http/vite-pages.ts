import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Log } from '../domain/ports.ts';
import { createPageRenderer, type Pages } from './pages.ts';

/** Serves pages from their sources, compiled on request and replaced as they are edited. */
export async function createVitePages({ server, log }: { server: Server; log: Log }): Promise<Pages> {
  const { createServer } = await import('vite');
  const keptListeners = process.listeners('SIGTERM');
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    appType: 'custom',
    server: {
      middlewareMode: true,
      hmr: { server },
      // Host names have been checked before requests reach Vite.
      allowedHosts: true,
    },
  });
  // Remix starts a second Vite, whose listener would end this process in the middle of our own shutdown.
  for (const listener of process.listeners('SIGTERM')) {
    if (!keptListeners.includes(listener)) process.off('SIGTERM', listener);
  }
  const renderPage = createPageRenderer({
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild,
    development: true,
    log,
  });

  return {
    handle(request, response, visit) {
      vite.middlewares(request, response, () => renderPage(request, response, visit));
    },
    close: () => vite.close(),
  };
}
