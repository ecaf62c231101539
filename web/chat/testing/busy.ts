import type { ApiError } from '../chat-documents.ts';

/** What the hub says to a question that it does not take. */
export const busy: ApiError = {
  code: 'BUSY',
  title: 'Busy',
  message: 'Still answering.',
  steps: [],
  retryable: true,
  retryAfterMs: null,
  requestId: null,
};
