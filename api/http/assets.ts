import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Serves what the build put beside the pages; false when the request is for something else. */
export type AssetHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The files are listed once, so that a path can only ever name one of them. Compressed siblings (.br, .gz) are used where they exist. */
export function createAssetHandler(directory: string): AssetHandler {
  const serve = sirv(directory, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders(response, pathname) {
      response.setHeader(
        'Cache-Control',
        pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    let isAsset = true;
    serve(request, response, () => {
      isAsset = false;
    });
    return isAsset;
  };
}
