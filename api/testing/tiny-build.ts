import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A hand-made Remix build: a page that shows what it was given, one that throws, and some files. */
const server = `
export const assets = { version: '1', entry: { module: '', imports: [] }, routes: {}, url: '/assets/manifest.js' };
export const assetsBuildDirectory = 'client';
export const basename = '/';
export const publicPath = '/';
export const mode = 'production';
export const isSpaMode = false;
export const future = { v3_throwAbortReason: true, v3_singleFetch: true };
export const entry = {
  module: {
    default: (request, status, headers) => new Response('<p>document</p>', { status, headers }),
    handleError() {},
  },
};
const route = (id, path, loader) => [id, { id, path, parentId: 'root', module: { loader } }];
export const routes = Object.fromEntries([
  ['root', { id: 'root', path: '', module: { default: () => null } }],
  route('shown', 'shown', async ({ request, context }) =>
    Response.json({
      url: request.url,
      nonce: context.nonce,
      answer: await (await context.fetchGraphql('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: '{ apiStatus { state } }' }),
      })).json(),
    })),
  route('broken', 'broken', () => { throw new Error('sk-canary in a loader'); }),
]);
`;

interface TinyBuild extends AsyncDisposable {
  /** The folder that contains `server/` and `client/`, with a trailing slash. */
  readonly directory: URL;
}

export async function writeTinyBuild(): Promise<TinyBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'modelhub-build-'));
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'client', 'assets'), { recursive: true });
  await writeFile(join(folder, 'server', 'index.js'), server);
  await writeFile(join(folder, 'server', 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'client', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'client', 'assets', 'app-abc123.js'), 'export {};\n');
  await writeFile(join(folder, 'client', 'assets', 'app-abc123.js.br'), 'brotli');
  return {
    directory: pathToFileURL(`${folder}/`),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
