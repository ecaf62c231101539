import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { largestFiles, mostFiles } from '../../domain/personalities/file-limits.ts';
import type {
  PersonalityFile,
  PersonalityFileProblem,
} from '../../domain/personalities/personality-format.ts';

/**
 * The Markdown files of a folder by name; none if the folder does not exist. A file that cannot be read is left out and
 * reported as a problem.
 */
export function readPersonalityFolder(path: string): {
  readonly files: readonly PersonalityFile[];
  readonly problems: readonly PersonalityFileProblem[];
} {
  const files: PersonalityFile[] = [];
  const problems: PersonalityFileProblem[] = [];
  const refuse = (file: string, message: string) =>
    problems.push({ file, line: null, message, exists: false });
  let folder: string;
  let names: string[];
  try {
    folder = realpathSync(path);
    names = readdirSync(folder)
      .filter((name) => /^[^.].*\.md$/i.test(name))
      .sort();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') refuse('personalities', 'The folder cannot be read.');
    return { files, problems };
  }
  for (const name of names.slice(mostFiles)) refuse(name, `The folder has more than ${mostFiles} files.`);
  for (const name of names.slice(0, mostFiles)) {
    try {
      files.push({ name, content: readInside(folder, name) });
    } catch (error) {
      refuse(name, error instanceof Unreadable ? error.message : 'The file cannot be read.');
    }
  }
  return { files, problems };
}

class Unreadable extends Error {}

/** Follows links, as some systems use them to mount folders, but never out of the folder. */
function readInside(folder: string, name: string): string {
  const path = realpathSync(join(folder, name));
  if (!path.startsWith(folder + sep)) throw new Unreadable('This link leads out of the folder.');
  // Non-blocking, so as not to wait for the writer of a pipe.
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Unreadable('This is not a file.');
    if (stats.size > largestFiles) throw new Unreadable(`The file has more than ${largestFiles} bytes.`);
    return decode(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('The file is not UTF-8 text.');
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
