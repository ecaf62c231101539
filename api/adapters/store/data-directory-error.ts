import { sqliteFailureOf } from './sqlite-failure.ts';

/** The data directory cannot be used; the operator must fix this. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
}

/** Reports a system or SQLite error in a sentence that names the directory. */
export function cannotUse(path: string, verb: 'opened' | 'written to', cause: unknown): DataDirectoryError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const step = sqliteFailureOf(cause)?.isDamage
    ? 'It is damaged: restore a backup (docs/hosting.md, Backing up and moving the data)'
    : 'Fix this';
  return new DataDirectoryError(
    `${path} cannot be ${verb} (${reason}). ${step}, or set DATA_DIR to another directory.`,
    { cause },
  );
}

/** A database with migrations that this version does not know. */
export function tooNew(path: string): DataDirectoryError {
  return new DataDirectoryError(
    `${path} was last used by a newer ModelHub, and this version cannot read it. Start the newer one, or restore the copy made before upgrading (docs/hosting.md, Upgrading).`,
  );
}
