import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { createRequestListener } from '@remix-run/node-fetch-server';
import type { Log } from '../domain/ports.ts';
import { pagePolicy } from './headers.ts';
import { refuse } from './refuse.ts';

/** Everything outside the API: pages and their files. */
export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse, visit: Visit): void;
  close(): Promise<void>;
}

/** What a page needs to know about its request. */
interface Visit {
  /** By whose scheme, host and port the visitor reaches this server, as configured rather than as sent. */
  readonly url: URL;
  /** Calls GraphQL in this process as the viewer who made the request. */
  readonly fetchGraphql: (url: string, init?: RequestInit) => Promise<Response>;
}

/** Renders pages from a Remix build, each with its own nonce and content security policy. */
export function createPageRenderer({
  build,
  development,
  log,
}: {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly development: boolean;
  readonly log: Log;
}): Pages['handle'] {
  const render = createRequestHandler(build, development ? 'development' : 'production');

  return (request, response, { url, fetchGraphql }) => {
    const { pathname, searchParams } = url;
    // Remix would print the path, past the log, and log data requests of its older clients as errors.
    if (!isDecodable(pathname)) return refuse(response, 400, 'The path is not valid.');
    if (searchParams.has('_data')) return refuse(response, 404, 'Not found.');
    const nonce = randomBytes(16).toString('base64');
    const socketOrigin = socketOriginOf(url);
    // Also for the data of a page, which a browser could otherwise show after it has changed.
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', pagePolicy({ nonce, socketOrigin, development }));
    const reportPageError = (error: unknown) => log.error('a page could not be rendered', error);
    const listener = createRequestListener((page) => render(page, { fetchGraphql, nonce, reportPageError }), {
      protocol: url.protocol,
      host: url.host,
      onError(error) {
        reportPageError(error);
        return new Response('Something went wrong while rendering this page.', { status: 500 });
      },
    });
    listener(request, response);
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The origin to which a page from `origin` opens its WebSocket. */
export function socketOriginOf(origin: URL): string {
  return `${origin.protocol === 'https:' ? 'wss:' : 'ws:'}//${origin.host}`;
}
