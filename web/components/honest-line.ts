import type { ApiStatus } from '../graphql/api-status.tsx';

/** What really answers here: the personality's own line, unless something else than OpenAI stands behind this hub. */
export function honestLine(
  { name, servedBy }: { readonly name: string; readonly servedBy: string },
  upstream: ApiStatus['upstream'] | undefined,
): string {
  if (upstream?.kind === 'SANDBOX') return `${name} · simulated answers`;
  if (upstream?.kind === 'COMPATIBLE') return `${name} · served by ${upstream.host}`;
  return servedBy;
}
