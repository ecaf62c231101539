/** The largest Int in GraphQL. */
export const largestInt = 2 ** 31 - 1;
