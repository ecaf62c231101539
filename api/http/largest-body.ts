/** Largest body of a request and largest message on a WebSocket, in bytes: every valid chat fits with all letters escaped, files to import without needless escapes. */
export const largestBody = 1024 * 1024;
