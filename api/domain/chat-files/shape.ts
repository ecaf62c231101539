import { checkCharacters } from '../check-characters.ts';
import { checkId } from '../check-id.ts';
import { badInput, HubError, tooLong } from '../errors/hub-error.ts';
import { largestInt } from '../largest-int.ts';

/** Checks a value from outside. Throws BAD_INPUT or TOO_LONG with the path to what is wrong. */
export type Reader<Value> = (value: unknown) => Value;

export const flag: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw badInput('', 'must be true or false');
  return value;
};

export function text(longest: number): Reader<string> {
  return (value) => {
    if (typeof value !== 'string') throw badInput('', 'must be text');
    if (value.length > longest) throw tooLong('', longest, value.length, 'characters');
    checkCharacters('', value);
    return value;
  };
}

export function matching(pattern: RegExp, what: string): Reader<string> {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw badInput('', `must be ${what}`);
    return value;
  };
}

export const id: Reader<string> = (value) => checkId('', typeof value === 'string' ? value : '');

export const count: Reader<number> = (value) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > largestInt) {
    throw badInput('', `must be a whole number from 0 to ${largestInt}`);
  }
  return value;
};

export const measure: Reader<number> = (value) => {
  if (typeof value !== 'number' || !(value >= 0 && value < 1e9)) {
    throw badInput('', 'must be a number from 0 to 1000000000');
  }
  return value;
};

/** Milliseconds since the epoch. */
export const date: Reader<number> = (value) => {
  const milliseconds = millisecondsOf(value);
  if (milliseconds === null) {
    throw badInput('', 'must be a date such as 2026-11-29T08:00:00.000Z, from 1970 on');
  }
  return milliseconds;
};

/** An ISO date, kept as written. */
export const day: Reader<string> = (value) => {
  if (millisecondsOf(`${value}T00:00:00.000Z`) === null) {
    throw badInput('', 'must be a date such as 2026-11-29, from 1970 on');
  }
  return String(value);
};

/** Null for 31 February, and for times before 1970. */
function millisecondsOf(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return null;
  const milliseconds = Date.parse(value);
  return milliseconds >= 0 && new Date(milliseconds).toISOString() === value ? milliseconds : null;
}

export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw badInput('', `must be one of ${values.join(', ')}`);
    return found;
  };
}

export function orNull<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (value) => (value === null ? null : reader(value));
}

export function list<Value>(reader: Reader<Value>, most: number): Reader<readonly Value[]> {
  return (value) => {
    if (!Array.isArray(value)) throw badInput('', 'must be a list');
    if (value.length > most) throw badInput('', `must have at most ${most} entries`);
    return value.map((one, index) => {
      try {
        return reader(one);
      } catch (error) {
        throw below(`[${index}]`, error);
      }
    });
  };
}

type Fields<Value> = { readonly [Name in keyof Value]-?: Reader<Exclude<Value[Name], undefined>> };

/** Exactly these fields. `absent`: values for fields that older files lack. */
export function record<Value extends object>(
  fields: Fields<Value>,
  absent: Partial<Value> = {},
): Reader<Value> {
  const read = some<Value>(fields);
  const names = Object.keys(fields);
  return (value) => {
    const found = { ...absent, ...read(value) };
    const missing = names.find((name) => !Object.hasOwn(found, name));
    if (missing !== undefined) throw badInput(missing, 'is missing');
    return found as Value;
  };
}

/** Any of these fields, in the order in which they occur. */
export function some<Value extends object>(fields: Fields<Value>): Reader<Partial<Value>> {
  const readers = new Map<string, Reader<unknown>>(Object.entries(fields));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw badInput('', 'must be an object');
    }
    const entries = Object.entries(value).map(([name, inner]) => {
      const reader = readers.get(name);
      if (reader === undefined) {
        throw badInput(
          /^\w{1,64}$/.test(name) ? name : '',
          'is or has a field that this version of ModelHub does not know',
        );
      }
      try {
        return [name, reader(inner)] as const;
      } catch (error) {
        throw below(name, error);
      }
    });
    return Object.fromEntries(entries) as Partial<Value>;
  };
}

/** What to call the value itself where it is refused as a whole; the paths within it do not begin with that name. */
export function named<Value>(name: string, reader: Reader<Value>): Reader<Value> {
  return (value) => {
    try {
      return reader(value);
    } catch (error) {
      throw error instanceof HubError && error.facts.field === '' ? error.below(name) : error;
    }
  };
}

/** Prefixes the refusal's path as it propagates, so that paths cost nothing unless something is refused. */
export function below(path: string, error: unknown): unknown {
  return error instanceof HubError ? error.below(path) : error;
}
