import type { IncomingHttpHeaders } from 'node:http';
import { type ErrorFacts, HubError, type UpstreamErrorCode } from '../../domain/errors/hub-error.ts';
import { parametersOfKnownModels, samplingParameters } from '../../domain/variants/model-table.ts';
import { classifyUpstreamError } from './classify-upstream-error.ts';
import { parseJson, readObject } from './read-json.ts';
import { readRetryAfter } from './read-response-headers.ts';
import { readUpstreamError, type UpstreamErrorObject } from './read-upstream-error.ts';
import { sentParameters } from './sent-parameters.ts';

/** Errors after which waiting helps, so that a time to wait is worth stating. */
const waitingHelps: ReadonlySet<UpstreamErrorCode> = new Set([
  'RATE_LIMITED',
  'SLOW_DOWN',
  'PROXY_LIMITED',
  'OVERLOADED',
  'UPSTREAM_ERROR',
  'TIMEOUT',
]);

/**
 * OpenAI's own responses have a request id: one of these statuses with neither an id nor an error object comes from
 * something in between.
 */
const unsigned: Readonly<Record<number, UpstreamErrorCode>> = {
  403: 'PROTOCOL_ERROR',
  429: 'PROXY_LIMITED',
};

/**
 * Parameters that servers other than OpenAI may refuse, which they name in many places. These can be left out, so they
 * take precedence over the others.
 */
const sentToAll = ['stream_options', 'include_usage'];
const sentToSome = [...samplingParameters, ...parametersOfKnownModels];

/** Turns a response with a status of 300 or more into a HubError that contains no upstream text. */
export function createResponseError(response: {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What was read of it; anything but JSON counts as no body. */
  readonly body: string;
  readonly requestId: string | null;
  readonly facts: ErrorFacts;
  /** The body of the request; null if it had none. */
  readonly sent: object | null;
  readonly now: number;
}): HubError {
  const { status, headers, facts, requestId, sent, now } = response;
  if (status < 400) {
    return new HubError('UNREACHABLE', { facts: { ...facts, reason: 'REDIRECT' }, requestId });
  }
  const body = parseJson(response.body);
  const error = readUpstreamError(body, true);
  // A web server that expects TLS received plain HTTP.
  const plainHttp = status === 400 && /\bHTTPS\b/.test(response.body);
  const nobodys = plainHttp ? 'PROTOCOL_ERROR' : unsigned[status];
  const between = error === null && requestId === null ? nobodys : undefined;
  if (between !== undefined) {
    const retryAfterMs = waitingHelps.has(between) ? readRetryAfter(headers, '', now) : null;
    return new HubError(between, { facts, retryAfterMs });
  }
  const refuses = status === 400 || status === 422;
  const parameter = refuses
    ? (sentToAll.find((name) => response.body.includes(name)) ?? namedParameter(body, error, sent ?? {}))
    : undefined;
  return createUpstreamError({
    error: error ?? silent,
    status,
    headers,
    facts: parameter === undefined ? facts : { ...facts, parameter },
    requestId,
    now,
  });
}

/** Where the error says which parameter it is about, as the body may also repeat the request. */
function namedParameter(body: unknown, error: UpstreamErrorObject | null, sent: object): string | undefined {
  const detail = readObject(body)?.detail;
  const places = Array.isArray(detail) ? detail.flatMap((one) => readObject(one)?.loc ?? []) : [];
  return sentToSome.find(
    (name) =>
      name in sent && (places.includes(name) || new RegExp(`\\b${name}\\b`).test(error?.message ?? '')),
  );
}

/** Turns an error object from a response, or from within a stream (`status` null), into a HubError. */
export function createUpstreamError(source: {
  readonly error: UpstreamErrorObject;
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  readonly facts: ErrorFacts;
  readonly requestId: string | null;
  readonly now: number;
}): HubError {
  const { error, status, headers, facts, requestId, now } = source;
  const code = classifyUpstreamError(error, status);
  const loading = code === 'OVERLOADED' && isLoading.test(error.message);
  // Anything else would be the upstream's own words.
  const parameter = sentParameters.find((name) => name === error.parameter);
  return new HubError(code, {
    facts: { ...facts, ...(parameter !== undefined && { parameter }), ...(loading && { loading }) },
    retryAfterMs: waitingHelps.has(code)
      ? (readRetryAfter(headers, error.message, now) ?? (loading ? loadingMs : null))
      : null,
    requestId,
  });
}

/** llama.cpp says “Loading model” until it can answer. */
const isLoading = /^loading model\b|\bcurrently loading\b/i;
/** How long to wait for a model that is being loaded. */
const loadingMs = 10_000;

const silent: UpstreamErrorObject = { code: '', type: '', parameter: '', message: '', status: null };
