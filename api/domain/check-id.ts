import { badInput } from './errors/hub-error.ts';

/**
 * Returns the id if it has the form of ours, so that nothing else reaches the store; else throws BAD_INPUT naming
 * `field`.
 */
export function checkId(field: string, id: string): string {
  if (/^[\w.:-]{1,128}$/.test(id)) return id;
  throw badInput(field, 'must be 1 to 128 letters, digits or the characters _ . : -');
}
