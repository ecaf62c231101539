import type { SecretGuard } from './guard-secret.ts';
import { readText } from './read-json.ts';

/** A model's id as the upstream gives it; null when it is not one short line of visible characters, or holds the key. */
export function readModelId(value: unknown, secret: SecretGuard): string | null {
  const id = readText(value);
  return id !== null && /^[^\p{C}]{1,128}$/u.test(id) && !secret.leaks(id) ? id : null;
}
