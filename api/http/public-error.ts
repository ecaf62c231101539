import { GraphQLError } from 'graphql';
import { describeError } from '../domain/errors/error-catalogue.ts';
import { type ErrorCode, type ErrorFacts, HubError } from '../domain/errors/hub-error.ts';
import type { Log, LogFields } from '../domain/ports.ts';
import { largestBody } from './largest-body.ts';

const longestMessage = 500;

/** Results of `toPublicError`, which returns them unchanged. */
const known = new WeakSet<GraphQLError>();

/** Logs what clients are not shown. */
export function reportTo(log: Log): (cause: unknown, fields?: LogFields) => void {
  return (cause, fields = {}) => log.error('a GraphQL operation failed unexpectedly', cause, fields);
}

/**
 * What a client may see of an error, with a catalogue entry as `extensions`: its own for a refusal, BAD_INPUT or
 * TOO_LONG for a fault in the request. Everything else is reported and shown as INTERNAL.
 */
export function toPublicError(error: unknown, report: (cause: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError && known.has(error)) return error;
  const cause = originOf(error);
  const isRequestError =
    error instanceof GraphQLError && cause instanceof GraphQLError && error.path === undefined;
  if (isRequestError) return asRequestError(error);
  if (cause instanceof HubError) return refusalError(cause, error);
  report(cause);
  return refusalError(new HubError('INTERNAL'), error);
}

/** The GraphQL error for a refusal, with the location and path of `at`. */
export function refusalError(refusal: HubError, at?: unknown): GraphQLError {
  const description = describeError(refusal);
  const { nodes = null, path = null } = at instanceof GraphQLError ? at : {};
  return remember(new GraphQLError(description.message, { nodes, path, extensions: { ...description } }));
}

/** The GraphQL error for a refusal that gets 400, whatever type of response is accepted. */
export function badRequest(refusal: HubError): GraphQLError {
  const error = refusalError(refusal);
  error.extensions.http = { status: 400 };
  return error;
}

/** The GraphQL error for an operation that is valid, but not with these variables or of this size. */
export function refusedOperation(refusal: HubError): GraphQLError {
  const error = refusalError(refusal);
  error.extensions.http = { spec: true, status: 400 };
  return error;
}

/** An error as JSON, for transports that, unlike Yoga's HTTP, do not strip the `http` extension themselves. */
export function formatPublicError(error: GraphQLError): ReturnType<GraphQLError['toJSON']> {
  const { extensions, ...formatted } = error.toJSON();
  const { http: _http, ...rest } = extensions ?? {};
  return { ...formatted, extensions: rest };
}

/**
 * For a fault in the document, the variables or the HTTP request, which is the client's. The message is the library's
 * and says where; `extensions` is a catalogue entry as always, repeating the message for clients that read only that.
 */
function asRequestError(error: GraphQLError): GraphQLError {
  const { nodes = null, source, positions } = error;
  const { code, http = { spec: true, status: 400 }, originalError } = error.extensions;
  const [ourCode, facts] = meanings[String(code)] ?? ['BAD_INPUT', variableFacts(error.message)];
  const message = shortened(error.message);
  const description = describeError(new HubError(ourCode, { facts }));
  const extensions = {
    ...description,
    message: ourCode === 'BAD_INPUT' ? `${description.message} ${toSentence(message)}` : description.message,
    // Yoga sets an original error for requests that are not GraphQL at all; those get 400 for every response type.
    http: originalError === undefined ? http : { ...http, spec: false },
  };
  return remember(new GraphQLError(message, { nodes, source, positions, extensions }));
}

/** Where graphql found a wrong value in the variables: it says so in words alone. */
function variableFacts(message: string): ErrorFacts {
  const [, variable, path = variable] = /^Variable "\$(\w+)"(?:.* at "([^"]+)";)?/s.exec(message) ?? [];
  return path === undefined ? {} : { field: path, problem: 'cannot have this value' };
}

/** Libraries quote the offending value, which may be a megabyte. */
export function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)} …` : message;
}

function toSentence(text: string): string {
  return /[.?…]$/.test(text) ? text : `${text}.`;
}

/** Meanings of library error codes; any other is BAD_INPUT. */
const meanings: Readonly<Record<string, [ErrorCode, ErrorFacts]>> = {
  GRAPHQL_PARSE_FAILED: ['BAD_INPUT', { field: 'query', problem: 'cannot be read as GraphQL' }],
  GRAPHQL_VALIDATION_FAILED: [
    'BAD_INPUT',
    { field: 'query', problem: 'does not fit the schema of this API' },
  ],
  REQUEST_ENTITY_TOO_LARGE: ['TOO_LONG', { limit: largestBody, unit: 'bytes' }],
};

function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError !== undefined) origin = origin.originalError;
  return origin;
}

function remember(error: GraphQLError): GraphQLError {
  known.add(error);
  return error;
}
