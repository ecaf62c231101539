import { hash } from 'node:crypto';

/** Equal for equal input, whatever the requestId. */
export function digestInput({ requestId: _, ...input }: { readonly requestId: string | null }): string {
  return hash('sha256', JSON.stringify(input), 'base64url');
}
