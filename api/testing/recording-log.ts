import type { Log } from '../domain/ports.ts';

/** A log that records its lines, for tests that check them. */
export function createRecordingLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const record =
    (level: string) =>
    (event: string, ...rest: unknown[]) => {
      lines.push(
        `${level} ${event} ${rest.map((part) => (part instanceof Error ? part.message : JSON.stringify(part))).join(' ')}`,
      );
    };
  return {
    lines,
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
  };
}
