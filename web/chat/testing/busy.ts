import type { ApiError } from '../chat-documents.ts';

/** The hub's refusal of a question. */
export const busy: ApiError = {
  code: 'BUSY',
  title: 'Busy',
  message: 'Still answering.',
  steps: [],
  retryable: true,
  retryAfterMs: null,
  requestId: null,
};
