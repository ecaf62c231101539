import type { CombinedError } from 'urql';
import type { ApiError } from './chat-documents.ts';

/** The typed failure in a GraphQL error; null when the hub was not reached. */
export function apiErrorOf(error: CombinedError): ApiError | null {
  const [first] = error.graphQLErrors;
  if (first === undefined) return null;
  const { code, title, message, steps, retryable, retryAfterMs, requestId, field } = first.extensions ?? {};
  if (typeof code !== 'string' || typeof title !== 'string') return unexpected;
  return {
    code: code as ApiError['code'],
    title,
    message: typeof message === 'string' ? message : first.message,
    steps: Array.isArray(steps) ? steps.map(String) : [],
    retryable: retryable === true,
    retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : null,
    requestId: typeof requestId === 'string' ? requestId : null,
    ...(typeof field === 'string' && { field }),
  };
}

const unexpected: ApiError = {
  code: 'INTERNAL',
  title: 'ModelHub made a mistake',
  message: 'The hub could not take this. This is our fault, and the error is in the log on the server.',
  steps: [],
  retryable: true,
  retryAfterMs: null,
  requestId: null,
};
