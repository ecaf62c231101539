import type { SecretGuard } from './guard-secret.ts';
import { readText } from './read-json.ts';

/** A model id from the upstream; null unless it is one short line of visible characters without any of the key. */
export function readModelId(value: unknown, secret: SecretGuard): string | null {
  const id = readText(value);
  return id !== null && /^[^\p{C}]{1,128}$/u.test(id) && !secret.leaks(id) ? id : null;
}
