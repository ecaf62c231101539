import { addUp } from '../domain/usage/usage-sums.ts';

/** The sums of no requests. */
export const noUsage = addUp([]);
