import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { graphiqlTabs } from './graphiql-tabs.ts';
import { graphiqlPolicy } from './headers.ts';

interface GraphiqlAsset {
  readonly type: string;
  /** Gzipped, as every browser accepts it; all readers share one copy, however slow they are. */
  readonly compressed: Buffer;
}

type Theme = 'system' | 'light' | 'dark';

interface Graphiql {
  page(theme: Theme): string;
  /** Keyed by the part of the path after `assetsPath`, which changes with the content. */
  readonly assets: ReadonlyMap<string, GraphiqlAsset>;
}

const assetsPath = '/graphql/assets/';
const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };
const compress = promisify(gzip);

/** Serves the GraphiQL page and its assets; false if the request is for neither. */
type GraphiqlHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  socketOrigin: string,
) => Promise<boolean>;

/**
 * GraphiQL served from our own origin. Its nine megabytes are loaded and compressed on first use. An address with an
 * operation in it must have been typed, pasted or bookmarked: a link, even one in an answer, could hide a mutation below
 * the visible lines for the reader to run. Browsers that do not say how they got here (old ones, and all over plain HTTP
 * but on loopback) count as having followed one. GraphiQL keeps its tabs itself, so a reload needs no address.
 */
export function createGraphiqlHandler(loadOnce = loadGraphiql): GraphiqlHandler {
  let loading: Promise<Graphiql> | undefined;
  const load = () => {
    loading ??= loadOnce().catch((error: unknown) => {
      // The cause may be gone by the next request, so try again then.
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
      else sendAsset(response, asset);
      return true;
    }
    if (request.headers.accept?.includes('text/html') !== true) return false;
    if (url.search !== '' && request.headers['sec-fetch-site'] !== 'none') {
      response.writeHead(303, { Location: '/graphql', 'Cache-Control': 'no-store' }).end();
      return true;
    }
    const { page } = await load();
    response.setHeader('Content-Security-Policy', graphiqlPolicy(socketOrigin));
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(page(themeOf(request)));
    return true;
  };
}

/** The theme chosen with the button on our pages. */
function themeOf({ headers }: IncomingMessage): Theme {
  const [, chosen] = /(?:^|;)\s*theme=(light|dark)\s*(?:;|$)/.exec(headers.cookie ?? '') ?? [];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function sendAsset(response: ServerResponse, { type, compressed }: GraphiqlAsset): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Encoding': 'gzip',
    'Content-Length': compressed.length,
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
  response.end(compressed);
}

async function loadGraphiql(): Promise<Graphiql> {
  const [bundle, ownStyle] = await Promise.all([
    import('@graphql-yoga/render-graphiql/graphiql'),
    readFile(new URL('graphiql.css', import.meta.url), 'utf8'),
  ]);
  const assets = new Map<string, GraphiqlAsset>();
  const add = async (stem: string, extension: 'js' | 'css', content: string) => {
    const digest = createHash('sha256').update(content).digest('base64url').slice(0, 12);
    const name = `${stem}-${digest}.${extension}`;
    assets.set(name, { type: types[extension], compressed: await compress(content, { level: 6 }) });
    return assetsPath + name;
  };
  const [style, start, editorWorkerService, json, graphql] = await Promise.all([
    add('graphiql', 'css', `${bundle.css}\n${ownStyle}`),
    add('start', 'js', startScript),
    add('editor-worker', 'js', bundle.editorWorkerService),
    add('json-worker', 'js', bundle.jsonWorker),
    add('graphql-worker', 'js', bundle.graphqlWorker),
  ]);
  const workers = JSON.stringify({ editorWorkerService, json, graphql });
  const graphiql = await add('graphiql', 'js', editorEnvironment(workers) + bundle.js);
  return { page: (theme) => renderPage({ style, scripts: [graphiql, start], theme }), assets };
}

/** Read when the editor starts: the locations of its workers, and that its API should be global. */
function editorEnvironment(workers: string): string {
  return `self.MonacoEnvironment = {
  globalAPI: true,
  getWorkerUrl: (_moduleId, label) => (${workers})[label],
};
`;
}

const options = {
  title: 'ModelHub',
  logo: '',
  endpoint: '/graphql',
  subscriptionsProtocol: 'WS',
  defaultTabs: graphiqlTabs,
  defaultEditorToolsVisibility: 'variables',
  shouldPersistHeaders: false,
};

/**
 * Shows GraphiQL in the page's theme. It first draws the stored theme, so that is set too, and its editors do not
 * notice when the system turns light or dark. It finds the open tab by the last stored query; without one, returning
 * before any input would show an empty tab. What is written stays out of the address, and so of the browser's history.
 */
const startScript = `const { theme } = document.body.dataset;
localStorage['graphiql:theme'] = theme === 'system' ? '' : theme;
const query = new URLSearchParams(location.search).get('query') || undefined;
history.replaceState(null, '', location.pathname);
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  ...${JSON.stringify(options)},
  forcedTheme: theme,
  query,
  onEditQuery() {},
});
if (theme === 'system') {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    monaco.editor.setTheme(matches ? 'graphiql-DARK' : 'graphiql-LIGHT');
  });
}
localStorage['graphiql:query'] ??= ${JSON.stringify(graphiqlTabs[0]?.query)};
`;

function renderPage({
  style,
  scripts,
  theme,
}: {
  readonly style: string;
  readonly scripts: readonly string[];
  readonly theme: Theme;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>ModelHub GraphiQL</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
</head>
<body class="graphiql-${theme}" data-theme="${theme}">
<header class="hub-header">
<a class="hub-home" href="/">
<svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.5">
<path d="M1.5 3.5h3.5l4 5.5-4 5.5H1.5M9 9H1.5" stroke-linejoin="round" stroke-linecap="round"/>
<circle cx="13" cy="9" r="3.25" fill="currentColor" stroke="none"/>
</svg>
ModelHub</a>
<nav aria-label="ModelHub"><a href="/chat">Chats</a><a href="/setup">Set-up</a></nav>
</header>
<noscript>GraphiQL needs JavaScript. The API itself is at this address: POST {"query": "…"} as JSON.</noscript>
<div id="root"></div>
${scripts.map((source) => `<script src="${source}"></script>`).join('\n')}
</body>
</html>
`;
}
