/** The most personalities in one set of files, and the most that one viewer may have written. */
export const mostPersonalities = 200;
/** The most files in one import, and in the server's folder. */
export const mostFiles = 200;
/**
 * The most bytes of UTF-8 in an import, or in one file of the folder: as JSON that does not escape letters, this fits
 * into one API request.
 */
export const largestFiles = 800_000;
