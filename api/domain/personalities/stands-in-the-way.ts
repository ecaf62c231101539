import type { Personality } from './personality.ts';
import type { PersonalityFileProblem } from './personality-format.ts';
import type { FiledPersonality } from './read-personality-files.ts';

export const deletedLately =
  'belongs to a personality that was deleted less than an hour ago and can still be restored';

/**
 * Why a personality of a file cannot have its id; null if it can. `source`: of whatever has the id now; null if nothing
 * has.
 */
export function standsInTheWay(
  { id, file, line }: FiledPersonality,
  source: Personality['source'] | 'DELETED' | null,
  replace: boolean,
): PersonalityFileProblem | null {
  const exists = source !== 'FILE';
  if (source === null || (exists && replace)) return null;
  if (!exists)
    return { file, line, message: `The personality “${id}” is read from a file on the server.`, exists };
  if (source === 'DELETED') return { file, line, message: `The id “${id}” ${deletedLately}.`, exists };
  return { file, line, message: `There is already a personality “${id}”.`, exists };
}
