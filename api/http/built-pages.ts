import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Log } from '../domain/ports.ts';
import { createAssetHandler } from './assets.ts';
import { createPageRenderer, type Pages } from './pages.ts';

/** Pages from the build in `directory`: `server/index.js` renders them, `client/` contains their files. */
export async function createBuiltPages({ directory, log }: { directory: URL; log: Log }): Promise<Pages> {
  const build: ServerBuild = await import(new URL('server/index.js', directory).href);
  const serveAsset = await createAssetHandler(fileURLToPath(new URL('client', directory)));
  const renderPage = createPageRenderer({ build, development: false, log });

  return {
    handle(request, response, visit) {
      if (serveAsset(request, response)) return;
      if (request.url?.startsWith('/assets/')) response.writeHead(404, { 'Cache-Control': 'no-store' }).end();
      else renderPage(request, response, visit);
    },
    close: async () => {},
  };
}
