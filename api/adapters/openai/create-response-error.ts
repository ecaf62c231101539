import type { IncomingHttpHeaders } from 'node:http';
import { type ErrorFacts, HubError, type UpstreamErrorCode } from '../../domain/errors.ts';
import { classifyUpstreamError } from './classify-upstream-error.ts';
import { parseJson } from './read-json.ts';
import { readRetryAfter } from './read-response-headers.ts';
import { readUpstreamError, type UpstreamErrorObject } from './read-upstream-error.ts';

/** Where waiting helps, so that a time to wait is worth telling. */
const waitingHelps: ReadonlySet<UpstreamErrorCode> = new Set([
  'RATE_LIMITED',
  'SLOW_DOWN',
  'PROXY_LIMITED',
  'OVERLOADED',
  'UPSTREAM_ERROR',
  'TIMEOUT',
]);

/** Turns a response with a status of 300 or more into our error, of which no text is the upstream's. */
export function createResponseError(response: {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As far as it was read; anything but JSON counts as none. */
  readonly body: string;
  readonly requestId: string | null;
  readonly facts: ErrorFacts;
  readonly now: number;
}): HubError {
  const { status, headers, facts, requestId, now } = response;
  if (status < 400) {
    return new HubError('UNREACHABLE', { facts: { ...facts, reason: 'REDIRECT' }, requestId });
  }
  const error = readUpstreamError(parseJson(response.body), true);
  // OpenAI signs its own answers: an unsigned 429 that says nothing comes from something in between.
  if (status === 429 && error === null && requestId === null) {
    return new HubError('PROXY_LIMITED', { facts, retryAfterMs: readRetryAfter(headers, '', now) });
  }
  return createUpstreamError({ error: error ?? silent, status, headers, facts, requestId, now });
}

/** Turns an error object, from a refusal or from inside a stream (`status` null), into our error. */
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
  const parameter = /^[a-z_.]{1,40}$/.test(error.parameter) ? error.parameter : null;
  return new HubError(code, {
    facts: parameter === null ? facts : { ...facts, parameter },
    retryAfterMs: waitingHelps.has(code) ? readRetryAfter(headers, error.message, now) : null,
    requestId,
  });
}

const silent: UpstreamErrorObject = { code: '', type: '', parameter: '', message: '', status: null };
