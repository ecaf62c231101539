import { badInput, tooLong } from '../errors/hub-error.ts';
import type { PersonalityFile } from './personality-format.ts';

/** The most personalities in one set of files, and the most that one viewer may have written. */
export const mostPersonalities = 200;
/** The most files in one import, and in the server's folder. */
export const mostFiles = 200;
/**
 * The most bytes of UTF-8 in an import, or in one file of the folder: as JSON that does not escape letters, this fits
 * into one API request.
 */
export const largestFiles = 800_000;

/** Throws BAD_INPUT or TOO_LONG if these cannot be the files of an import. */
export function checkFiles(files: readonly PersonalityFile[]): void {
  if (files.length === 0 || files.length > mostFiles)
    throw badInput('files', `must be 1 to ${mostFiles} files`);
  for (const [index, { name }] of files.entries()) {
    // The name is only ever displayed.
    if (!/^[^\p{C}\p{Zl}\p{Zp}/\\]{1,255}$/u.test(name))
      throw badInput(
        `files[${index}].name`,
        'must be the name of a file without a path, of at most 255 characters',
      );
  }
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes > largestFiles) throw tooLong('files', largestFiles, bytes, 'bytes');
}
