/** Most text and reasoning that one request brings, in bytes of UTF-8; an answer is ended there. */
export const maximumAnswerBytes = 4 * 1024 * 1024;
/** Longest text that is kept, in the same: an answer that goes on with one as long. Longer ones are not gone on with. */
export const longestAnswerBytes = 2 * maximumAnswerBytes;
