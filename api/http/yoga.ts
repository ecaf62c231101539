import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import {
  createGraphQLError,
  createLogger,
  createYoga,
  type Plugin,
  processRegularResult,
  type YogaServerInstance,
} from 'graphql-yoga';
import { badInput, type HubError } from '../domain/errors/hub-error.ts';
import type { Hub } from '../domain/hub.ts';
import type { Log } from '../domain/ports.ts';
import type { Context } from '../schema/builder.ts';
import { schema } from '../schema/schema.ts';
import { createDocumentCache } from './document-cache.ts';
import { createEngine, type TokenPath } from './engine.ts';
import { createEventStream, eventStreamHeaders, eventStreamType } from './event-stream.ts';
import { findOperation } from './find-operation.ts';
import { isJson } from './is-json.ts';
import { largestBody } from './largest-body.ts';
import { badRequest, refusalError, reportTo, toPublicError } from './public-error.ts';
import { isResultStream, type ResultStream } from './result-stream.ts';

/** What the transport knows about a request before GraphQL starts. */
export interface RequestContext extends Omit<Context, 'hub'> {
  /** Why the request is refused, whatever it asks for; null if it is admitted. */
  readonly refusal: HubError | null;
  /** The HTTP response; null for a request made within this process. */
  readonly response: ServerResponse | null;
}
export type Yoga = YogaServerInstance<RequestContext, Context>;

/** GraphQL over HTTP and server-sent events, for requests that have been admitted. */
export function createHubYoga({
  hub,
  log,
  tokenPath = 'projected',
}: {
  readonly hub: Hub;
  readonly log: Log;
  readonly tokenPath?: TokenPath | undefined;
}): Yoga {
  return createYoga<RequestContext, Context>({
    schema,
    context: ({ viewer, signal, endless }) => ({ hub, viewer, signal, endless }),
    graphqlEndpoint: '/graphql',
    // Yoga matches this against the end of the URL, in which a space cannot occur.
    healthCheckEndpoint: ' ',
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    maskedErrors: false,
    maxRequestBodySize: largestBody,
    parserAndValidationCache: createDocumentCache(),
    logging: createLogger('silent'),
    plugins: [enginePlugin(log, tokenPath), strictHttp, eventStreams(), responseHeaders],
  });
}

function enginePlugin(log: Log, tokenPath: TokenPath): Plugin<Context> {
  const engine = createEngine(log, tokenPath);
  const report = reportTo(log);
  return {
    onParse({ setParseFn, context: { params } }) {
      setParseFn(engine.parse);
      // Before Yoga does the same in words that do not help.
      return ({ result }) => {
        if (params !== undefined && !(result instanceof Error)) findOperation(result, params.operationName);
      };
    },
    onValidate: ({ setValidationFn }) => setValidationFn(engine.validate),
    onExecute: ({ setExecuteFn }) => setExecuteFn(engine.execute),
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(engine.subscribe),
    // For failures before or after the engine, in Yoga itself.
    onResultProcess({ result, setResult, resultProcessor, setResultProcessor }) {
      // Yoga answers with an empty 406, after the operation has run; HTTP lets `Accept` be disregarded.
      if (resultProcessor === undefined) setResultProcessor(processRegularResult, 'application/json');
      if (!('errors' in result) || result.errors === undefined) return;
      setResult({ ...result, errors: result.errors.map((error) => toPublicError(error, report)) });
    },
  };
}

/** Accepts only JSON in UTF-8, and only queries for GET: both keep out forms and links on other sites. */
const strictHttp: Plugin<Context, RequestContext> = {
  onRequestParse({ request, url, serverContext: { refusal } }) {
    if (refusal !== null) throw unavailable(refusal);
    if (request.method === 'GET') requireJson(url.searchParams);
    if (request.method !== 'POST') return;
    const encoding = request.headers.get('content-encoding') ?? 'identity';
    if (!isJson(request.headers.get('content-type')) || encoding !== 'identity') {
      throw httpError(415, 'A POST must have Content-Type: application/json, in UTF-8 and not compressed.');
    }
  },
  onParams({ params: { query, variables, extensions } }) {
    if (typeof query !== 'string') throw badRequest(badInput('query', 'must be a GraphQL document, as text'));
    for (const [name, value] of Object.entries({ variables, extensions })) {
      const isObject = typeof value === 'object' && !Array.isArray(value);
      if (value !== undefined && !isObject) throw badRequest(badInput(name, 'must be an object'));
    }
  },
  onSubscribe({ args }) {
    const request: Request | undefined = args.contextValue.request;
    if (request === undefined) return;
    if (request.method !== 'POST') {
      throw httpError(405, 'Subscriptions need a POST or a WebSocket.', { Allow: 'POST' });
    }
    if (!/text\/event-stream|text\/\*|\*\/\*|^$/i.test(request.headers.get('accept') ?? '')) {
      throw httpError(406, 'Subscriptions over HTTP need Accept: text/event-stream.');
    }
  },
};

/** Clients that subscribe over HTTP accept server-sent events, as ensured above. */
function eventStreams(): Plugin<Context, RequestContext> {
  /** Results of a request before Yoga wraps them. */
  const streams = new WeakMap<Request, ResultStream>();
  return {
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result }) {
        const request: Request | undefined = args.contextValue.request;
        if (request !== undefined && isResultStream(result)) streams.set(request, result);
      },
    }),
    onResultProcess({ request, serverContext, setResultProcessor }) {
      const results = streams.get(request);
      if (results === undefined) return;
      setResultProcessor((_result, { Response }) => {
        // Response accepts Node streams, though its type does not say so.
        const body = createEventStream(results, serverContext.response) as Readable & BodyInit;
        return new Response(body, { headers: { 'content-type': eventStreamType } });
      }, eventStreamType);
    },
  };
}

const responseHeaders: Plugin<Context> = {
  onResponse({ response }) {
    if (response.headers.get('content-type') === eventStreamType) {
      // For errors instead of a stream, Yoga sets `none`, which is not a valid encoding.
      response.headers.delete('content-encoding');
      for (const [name, value] of Object.entries(eventStreamHeaders)) response.headers.set(name, value);
    } else {
      response.headers.set('cache-control', 'no-store');
    }
  },
};

/** Yoga reads these parameters without catching what JSON.parse throws. */
function requireJson(parameters: URLSearchParams): void {
  for (const name of ['variables', 'extensions']) {
    try {
      JSON.parse(parameters.get(name) || 'null');
    } catch {
      throw badRequest(badInput(name, 'cannot be read as JSON'));
    }
  }
}

function unavailable(refusal: HubError): Error {
  const error = refusalError(refusal);
  error.extensions.http = { spec: true, status: 503 };
  return error;
}

function httpError(status: number, message: string, headers: Record<string, string> = {}): Error {
  return createGraphQLError(message, { extensions: { http: { status, headers } } });
}
