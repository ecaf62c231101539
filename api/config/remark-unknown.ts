import { nearestIds } from '../domain/nearest-ids.ts';
import { variableNames } from './settings.ts';

const known = new Map<string, string>(variableNames.map((name) => [name.toLowerCase(), name]));

/** Remarks on the names in `.env` that nobody reads, which are most likely misspelt. `places`: where each name stands. */
export function remarkUnknown(places: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(places)
    .filter(([name]) => known.get(name.toLowerCase()) !== name)
    .map(([name, where]) => {
      if (/^(?:NODE_\w+|TZ)$/.test(name)) {
        return `${where}: ${name} is a setting of Node, which does not look for it here: set it in the environment`;
      }
      const meant = known.get(nearestIds(name, [...known.keys()])[0] ?? '');
      if (meant !== undefined) return `${where}: there is no setting ${name}; did you mean ${meant}?`;
      // A key on a line of its own can look like a name with “=” behind it.
      return `${where}: there is no ${/^[A-Z][A-Z_]*$/.test(name) ? `setting ${name}` : 'such setting'}`;
    });
}
