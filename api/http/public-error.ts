import { GraphQLError } from 'graphql';
import { describeError } from '../domain/error-catalogue.ts';
import { HubError } from '../domain/errors.ts';

const longestMessage = 500;

/** Errors that went through `toPublicError`; going through again changes nothing. */
const known = new WeakSet<GraphQLError>();

/**
 * What a client may see of an error. A refusal becomes a GraphQL error with the catalogue's entry as `extensions`;
 * what is wrong with the request itself passes; everything else is reported and shown as INTERNAL.
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

/** An error as JSON for transports that, unlike Yoga's HTTP, do not leave out what was meant for HTTP. */
export function formatPublicError(error: GraphQLError): ReturnType<GraphQLError['toJSON']> {
  const { extensions, ...formatted } = error.toJSON();
  const { http: _http, ...rest } = extensions ?? {};
  return { ...formatted, extensions: rest };
}

/** Something is wrong with the document, the variables or the HTTP request: the client's own doing, in a library's words. */
function asRequestError(error: GraphQLError): GraphQLError {
  if (error.extensions.code === undefined) {
    Object.assign(error.extensions, describeError(new HubError('BAD_INPUT')));
  }
  error.extensions.http ??= { spec: true, status: 400 };
  // Libraries quote the offending value, of which there may be a megabyte.
  if (error.message.length > longestMessage) error.message = `${error.message.slice(0, longestMessage)} …`;
  return remember(error);
}

function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError !== undefined) origin = origin.originalError;
  return origin;
}

function remember(error: GraphQLError): GraphQLError {
  known.add(error);
  return error;
}
