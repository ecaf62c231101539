import { badInput } from './errors/hub-error.ts';

/** Whether an id has the form of ours. */
export function isId(id: string): boolean {
  return /^[\w.:-]{1,128}$/.test(id);
}

/** Returns the id if it has the form of ours; else throws BAD_INPUT naming `field`. */
export function checkId(field: string, id: string): string {
  if (isId(id)) return id;
  throw badInput(field, 'must be 1 to 128 letters, digits or the characters _ . : -');
}
