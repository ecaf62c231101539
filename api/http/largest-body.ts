/** The largest request body and the largest WebSocket message, in bytes: every valid chat fits with all letters escaped, files to import fit without needless escapes. */
export const largestBody = 1024 * 1024;
