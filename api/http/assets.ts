import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

/** Serves the files that the build put beside the pages; false if the request is for something else. */
type AssetHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

interface Asset {
  readonly type: string;
  readonly cacheControl: string;
  readonly digest: string;
  readonly body: Buffer;
  /** Compressed variants, where the build made them. */
  readonly coded: { readonly br?: Buffer; readonly gzip?: Buffer };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Reads all files once and answers from memory: a build is about as large as one picture, a path can only name a file
 * that was found, and a new build that replaces this one on disk does not break its pages.
 */
export async function createAssetHandler(directory: string): Promise<AssetHandler> {
  const assets = await readAssets(directory);

  return (request, response) => {
    const asset = assets.get(request.url?.split('?', 1)[0] ?? '');
    if (asset === undefined) return false;
    const accepted = request.headers['accept-encoding'] ?? '';
    const coding = (['br', 'gzip'] as const).find(
      (name) =>
        asset.coded[name] !== undefined &&
        new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted),
    );
    const etag = `"${coding === undefined ? asset.digest : `${asset.digest}-${coding}`}"`;
    response.setHeader('Cache-Control', asset.cacheControl);
    response.setHeader('ETag', etag);
    response.appendHeader('Vary', 'Accept-Encoding');
    // Within a list too, and as `W/"…"` from proxies that compress.
    if (request.headers['if-none-match']?.includes(etag)) {
      response.writeHead(304).end();
      return true;
    }
    if (coding !== undefined) response.setHeader('Content-Encoding', coding);
    const body = coding === undefined ? asset.body : (asset.coded[coding] ?? asset.body);
    response.writeHead(200, { 'Content-Type': asset.type, 'Content-Length': body.length });
    // Node sends only the headers for HEAD.
    response.end(body);
    return true;
  };
}

async function readAssets(directory: string): Promise<Map<string, Asset>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(directory, path).replaceAll(sep, '/')}`, await readFile(path));
  }

  const assets = new Map<string, Asset>();
  for (const [path, body] of files) {
    const type = types[extname(path)];
    if (type === undefined) continue;
    const [br, gzip] = [files.get(`${path}.br`), files.get(`${path}.gz`)];
    assets.set(path, {
      type,
      cacheControl: path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
      digest: createHash('sha256').update(body).digest('base64url').slice(0, 22),
      body,
      coded: { ...(br === undefined ? {} : { br }), ...(gzip === undefined ? {} : { gzip }) },
    });
  }
  return assets;
}
