/** The most that GraphQL can say as an Int. */
export const largestInt = 2 ** 31 - 1;
