import type { IncomingMessage, ServerResponse } from 'node:http';
import { HubError } from '../domain/errors/hub-error.ts';
import type { Hub, Viewer } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import type { Admission } from './admission.ts';
import { createChatFilesHandler } from './chat-files.ts';
import { createGraphiqlHandler } from './graphiql.ts';
import { answerPreflight, setCrossOriginHeaders } from './headers.ts';
import type { HealthHandler } from './health.ts';
import { holdResponse } from './hold-response.ts';
import type { MessageStreams } from './message-streams.ts';
import type { OpenOperation, OpenOperations } from './open-operations.ts';
import { type Pages, socketOriginOf } from './pages.ts';
import { refuse, refuseMethod } from './refuse.ts';
import { createServeRest } from './rest-requests.ts';
import { createUsageCsvHandler } from './usage-csv.ts';
import type { RequestContext, Yoga } from './yoga.ts';

interface RouterOptions {
  readonly hub: Hub;
  readonly viewer: (request: IncomingMessage) => Viewer;
  readonly health: HealthHandler;
  readonly yoga: Yoga;
  readonly messageStreams: MessageStreams;
  readonly operations: OpenOperations;
  /** Responses with data that are open; the reader watch checks them. */
  readonly responses: Set<ServerResponse>;
  readonly pages: Pages | null;
  readonly log: Log;
}

export type Router = (
  request: IncomingMessage,
  response: ServerResponse,
  admission: Extract<Admission, { admitted: true }>,
) => Promise<void>;

/** No page accepts forms: changes go through the API. */
const pageMethods = ['GET', 'HEAD'];

/** Routes admitted requests to the part that answers them. */
export function createRouter(options: RouterOptions): Router {
  const { hub, viewer, health, yoga, messageStreams, operations, responses, pages } = options;
  const graphiql = createGraphiqlHandler();
  const serveRest = createServeRest(options);
  const chatFiles = createChatFilesHandler({ hub, viewer, serveRest });
  const usageCsv = createUsageCsvHandler({ hub, viewer, serveRest });
  /** False, without writing anything, if the path is not that of a REST endpoint. */
  const answerRest = async (request: IncomingMessage, response: ServerResponse, url: URL) =>
    (await chatFiles(request, response, url.pathname)) || usageCsv(request, response, url);

  async function answerGraphql(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (await graphiql(request, response, url, socketOriginOf(url))) return;
    if (await messageStreams.handle(request, response, url.pathname)) return;
    const { refusal, signal, end, endless } = openOperation(operations);
    holdResponse(responses, response, end);
    await yoga.handle(request, response, { viewer: viewer(request), refusal, response, signal, endless });
  }

  return async (request, response, admission) => {
    setCrossOriginHeaders(response, admission);
    if (answerPreflight(request, response)) return;
    // Proxies and curl may send a whole URL or `*`; only a path can name something on this server.
    const target = request.url ?? '';
    if (!target.startsWith('/')) return refuse(response, 400, 'The request target must be a path.');
    const url = new URL(admission.site + target);
    if (health(request, response, url.pathname)) return;

    if (isGraphqlPath(url.pathname)) return answerGraphql(request, response, url);
    if (await answerRest(request, response, url)) return;
    if (pages === null || url.pathname.startsWith('/api/')) return refuse(response, 404, 'Not found.');

    if (!pageMethods.includes(request.method ?? '')) return refuseMethod(response, pageMethods);
    pages.handle(request, response, {
      url,
      fetchGraphql: async (path, init = { method: 'GET' }) =>
        yoga.fetch(new URL(path, url).href, init, {
          viewer: viewer(request),
          refusal: null,
          response: null,
          signal: init.signal ?? new AbortController().signal,
          endless: () => {},
        }),
    });
  };
}

/** An operation, or the reason why there is none, for GraphQL to report in a form that the client understands. */
function openOperation(operations: OpenOperations): OpenOperation & Pick<RequestContext, 'refusal'> {
  try {
    return { ...operations.open(), refusal: null };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return { refusal: error, signal: AbortSignal.abort(), end: () => {}, endless: () => {} };
  }
}

export function isGraphqlPath(pathname: string): boolean {
  return pathname === '/graphql' || pathname.startsWith('/graphql/');
}
