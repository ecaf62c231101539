/** Most personalities that files may bring, and most that one viewer may have written. */
export const mostPersonalities = 200;
/** Most files of one import, and of the server's folder. */
export const mostFiles = 200;
/** Bytes of UTF-8 in an import, and in a file of the folder: in JSON that escapes no letters, what the API takes at once. */
export const largestFiles = 800_000;
