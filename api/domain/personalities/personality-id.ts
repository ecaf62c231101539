import { badInput, type HubError } from '../errors/hub-error.ts';
import { spellOut } from '../plain-letters.ts';

const longestId = 40;
/** The id of a personality that is being tried out and is not stored. */
export const tryOutId = 'try-out';
/** Names of pages, and ids that would be mistaken for something else. */
const reserved: ReadonlySet<string> = new Set(['new', 'export', tryOutId]);

/** Why an id that somebody chose is unacceptable, as BAD_INPUT naming `field`; null if it is fine. */
export function problemOfId(field: string, id: string): HubError | null {
  if (!/^[a-z0-9-]{1,40}$/.test(id))
    return badInput(field, `must be 1 to ${longestId} of the characters a-z, 0-9 and -`);
  return reserved.has(id) ? badInput(field, 'is a name that ModelHub uses itself') : null;
}

/** Returns an id that somebody chose, if it is acceptable; else throws BAD_INPUT naming `field`. */
export function checkPersonalityId(field: string, id: string): string {
  const problem = problemOfId(field, id);
  if (problem !== null) throw problem;
  return id;
}

/** Derives an id from the name, as far as its letters allow, that is not taken. */
export function personalityIdFrom(name: string, isTaken: (id: string) => boolean): string {
  const plain = slugOf(name) || 'personality';
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `-${number}`;
    const id = `${plain.slice(0, longestId - end.length).replace(/-+$/, '')}${end}`;
    if (!reserved.has(id) && !isTaken(id)) return id;
  }
}

/** `Caf\u00e9 No. 1` as `cafe-no-1`; empty if the name has no Latin letter or digit. */
export function slugOf(name: string): string {
  const small = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return spellOut(small)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
}
