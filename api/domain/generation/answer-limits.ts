/** The most text and reasoning that one request may bring, in bytes of UTF-8; the answer is ended there. */
export const maximumAnswerBytes = 4 * 1024 * 1024;
/** The longest text that is kept, also in bytes: an answer and a continuation as long. Answers above `maximumAnswerBytes` cannot be continued. */
export const longestAnswerBytes = 2 * maximumAnswerBytes;
