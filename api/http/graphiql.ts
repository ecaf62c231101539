import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { graphiqlTabs } from './graphiql-tabs.ts';
import { graphiqlPolicy } from './headers.ts';

interface Asset {
  readonly type: string;
  /** With gzip. */
  readonly compressed: Buffer;
}

interface Graphiql {
  readonly page: string;
  /** By the name that follows `assetsPath`, which changes with the content. */
  readonly assets: ReadonlyMap<string, Asset>;
}

const assetsPath = '/graphql/assets/';
const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** With several tabs at the start, GraphiQL mistakes their places and moves one away from the pointer that presses it. */
const ownStyle = `#root { height: 100dvh; }
body { margin: 0; }
.graphiql-tab { transform: none !important; }
`;

/** Answers for the GraphiQL page and its parts; false when the request is for neither. */
export type GraphiqlHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  socketOrigin: string,
) => Promise<boolean>;

/** GraphiQL from our own origin. Its nine megabytes are loaded, and compressed, when it is first asked for. */
export function createGraphiqlHandler(loadOnce = loadGraphiql): GraphiqlHandler {
  let loading: Promise<Graphiql> | undefined;
  const load = () => {
    loading ??= loadOnce().catch((error: unknown) => {
      // What went wrong may be over when it is asked for again.
      loading = undefined;
      throw error;
    });
    return loading;
  };

  return async (request, response, url, socketOrigin) => {
    if (request.method !== 'GET') return false;
    if (url.pathname.startsWith(assetsPath)) {
      const asset = (await load()).assets.get(url.pathname.slice(assetsPath.length));
      if (asset === undefined) response.writeHead(404).end();
      else await sendAsset(request, response, asset);
      return true;
    }
    if (request.headers.accept?.includes('text/html') !== true) return false;
    const { page } = await load();
    response.setHeader('Content-Security-Policy', graphiqlPolicy(socketOrigin));
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(page);
    return true;
  };
}

async function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  { type, compressed }: Asset,
): Promise<void> {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.appendHeader('Vary', 'Accept-Encoding');
  if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    response.setHeader('Content-Encoding', 'gzip');
    response.end(compressed);
  } else {
    response.end(await decompress(compressed));
  }
}

async function loadGraphiql(): Promise<Graphiql> {
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  const assets = new Map<string, Asset>();
  const add = async (stem: string, extension: 'js' | 'css', content: string) => {
    const digest = createHash('sha256').update(content).digest('base64url').slice(0, 12);
    const name = `${stem}-${digest}.${extension}`;
    assets.set(name, { type: types[extension], compressed: await compress(content, { level: 6 }) });
    return assetsPath + name;
  };
  const [style, graphiql, editorWorkerService, json, graphql] = await Promise.all([
    add('graphiql', 'css', `${bundle.css}\n${ownStyle}`),
    add('graphiql', 'js', bundle.js),
    add('editor-worker', 'js', bundle.editorWorkerService),
    add('json-worker', 'js', bundle.jsonWorker),
    add('graphql-worker', 'js', bundle.graphqlWorker),
  ]);
  const start = await add('start', 'js', startScript({ editorWorkerService, json, graphql }));
  return { page: renderPage({ style, scripts: [graphiql, start] }), assets };
}

/** Tells the editor where its workers are, then shows GraphiQL. */
function startScript(workers: Record<string, string>): string {
  const options = {
    title: 'ModelHub',
    logo: '',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    defaultTabs: graphiqlTabs,
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
  };
  return `const workers = ${JSON.stringify(workers)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_moduleId, label) => workers[label] };
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(options)});
`;
}

function renderPage({ style, scripts }: { style: string; scripts: readonly string[] }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ModelHub GraphiQL</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. The API itself is at this address: POST {"query": "…"} as JSON.</noscript>
<div id="root"></div>
${scripts.map((source) => `<script src="${source}"></script>`).join('\n')}
</body>
</html>
`;
}
