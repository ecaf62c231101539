import { type Log, type LogFields, type LogLevel, logLevels } from '../../domain/ports.ts';

interface LineLogOptions {
  readonly level: LogLevel;
  /** Receives one complete line, without its line break. */
  readonly write: (line: string) => void;
  /** Values that must never be printed, in whatever context: the key. */
  readonly secrets: readonly string[];
}

/**
 * Prints one JSON object per line. Of an error it prints only class, codes, SQLite's words for its code and stack frames:
 * messages may quote prompts, answers or headers.
 */
export function createLineLog({ level, write, secrets }: LineLogOptions): Log {
  const least = logLevels.indexOf(level);

  function print(at: LogLevel, event: string, fields: LogFields | undefined, error?: unknown): void {
    if (logLevels.indexOf(at) < least) return;
    const line = JSON.stringify({
      time: new Date().toISOString(),
      level: at,
      event,
      ...fields,
      ...describe(error),
    });
    write(secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line));
  }

  return {
    debug: (event, fields) => print('debug', event, fields),
    info: (event, fields) => print('info', event, fields),
    warn: (event, fields) => print('warn', event, fields),
    error: (event, error, fields) => print('error', event, fields, error),
  };
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return {};
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    error: error.name,
    ...('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
      ? { code: error.code }
      : {}),
    // SQLite's own code, and its words for that code: never of the statement or the data.
    ...('errcode' in error && 'errstr' in error && { errcode: error.errcode, errstr: error.errstr }),
    stack: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}
