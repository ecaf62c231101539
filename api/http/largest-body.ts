/** Largest body of a request and largest message on a WebSocket, in bytes: whatever is valid, escapes included, fits. */
export const largestBody = 1024 * 1024;
