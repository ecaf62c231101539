import type { ErrorText } from './error-text.ts';

/** For a database with contents that cannot be read, in place of the words for one that cannot be reached. */
export const damagedText: ErrorText = {
  title: 'Database damaged',
  message: () =>
    'The database of this ModelHub is damaged, and part of it cannot be read any more. What you see now may be gone after a reload.',
  steps: () => [
    'Copy what you want to keep.',
    'If you run this ModelHub, stop it and restore a backup, as docs/hosting.md tells. Its log names the file.',
  ],
  retryable: false,
  fixedBy: 'OPERATOR',
};
