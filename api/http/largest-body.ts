/**
 * The largest request body and WebSocket message, in bytes: every valid chat fits even with all letters escaped; files
 * to import fit without needless escapes.
 */
export const largestBody = 1024 * 1024;
