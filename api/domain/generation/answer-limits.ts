/** The most text and reasoning accepted from one request, in bytes of UTF-8; the answer is ended there. */
export const maximumAnswerBytes = 4 * 1024 * 1024;
/**
 * Longest stored answer, in bytes of UTF-8: one of the maximum size, continued once by as much. Longer ones than
 * `maximumAnswerBytes` cannot be continued.
 */
export const longestAnswerBytes = 2 * maximumAnswerBytes;
