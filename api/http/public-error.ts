import { GraphQLError } from 'graphql';
import { describeError } from '../domain/errors/error-catalogue.ts';
import { type ErrorCode, type ErrorFacts, HubError } from '../domain/errors/hub-error.ts';
import { largestBody } from './largest-body.ts';

const longestMessage = 500;

/** Errors that have been through `toPublicError`; a second time changes nothing. */
const known = new WeakSet<GraphQLError>();

/**
 * What a client may see of an error, with a catalogue entry as `extensions`: its own for a refusal, BAD_INPUT or
 * TOO_LONG for a fault in the request itself; everything else is reported and shown as INTERNAL.
 */
export function toPublicError(error: unknown, report: (cause: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError && known.has(error)) return error;
  const cause = originOf(error);
  const isRequestError =
    error instanceof GraphQLError && cause instanceof GraphQLError && error.path === undefined;
  if (isRequestError) return asRequestError(error);
  if (!(cause instanceof HubError)) report(cause);
  return refusalError(cause instanceof HubError ? cause : new HubError('INTERNAL'), error);
}

/** The GraphQL error for a refusal, at the place in the request where `at` arose. */
export function refusalError(refusal: HubError, at?: unknown): GraphQLError {
  const description = describeError(refusal);
  const { nodes = null, path = null } = at instanceof GraphQLError ? at : {};
  return remember(new GraphQLError(description.message, { nodes, path, extensions: { ...description } }));
}

/** An error as JSON, for transports that, unlike Yoga's HTTP, do not remove what was meant for HTTP. */
export function formatPublicError(error: GraphQLError): ReturnType<GraphQLError['toJSON']> {
  const { extensions, ...formatted } = error.toJSON();
  const { http: _http, ...rest } = extensions ?? {};
  return { ...formatted, extensions: rest };
}

/**
 * Something is wrong with the document, the variables or the HTTP request, which is the client's fault. The message,
 * which says where, is the library's; `extensions` are the catalogue's as always, and include it for those who read only
 * them.
 */
function asRequestError(error: GraphQLError): GraphQLError {
  const { nodes = null, source, positions } = error;
  const { code, http = { spec: true, status: 400 }, originalError } = error.extensions;
  const [ourCode, facts] = meanings[String(code)] ?? ['BAD_INPUT', {}];
  // Libraries quote the offending value, which may be a megabyte long.
  const message =
    error.message.length > longestMessage ? `${error.message.slice(0, longestMessage)} …` : error.message;
  const description = describeError(new HubError(ourCode, { facts }));
  const extensions = {
    ...description,
    message: ourCode === 'BAD_INPUT' ? `${description.message} ${toSentence(message)}` : description.message,
    // Yoga adds an original error to what is not GraphQL at all, for which the status is 400 everywhere.
    http: originalError === undefined ? http : { ...http, spec: false },
  };
  return remember(new GraphQLError(message, { nodes, source, positions, extensions }));
}

function toSentence(text: string): string {
  return /[.?…]$/.test(text) ? text : `${text}.`;
}

/** What the codes of libraries mean; all others are BAD_INPUT. */
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
