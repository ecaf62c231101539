/** Said of a change that the hub did not answer: only the reply may have been lost. */
export const unanswered = 'The hub did not answer. It may have done this all the same.';
