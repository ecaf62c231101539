/** The directory that should hold the conversations cannot: something that its operator has to mend. */
export class DataDirectoryError extends Error {
  override readonly name: string = 'DataDirectoryError';
}

/** Tells what the system or SQLite said of the directory, in a sentence that names it. */
export function cannotUse(path: string, verb: 'opened' | 'written to', cause: unknown): DataDirectoryError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DataDirectoryError(
    `${path} cannot be ${verb} (${reason}). Fix this, or set DATA_DIR to another directory.`,
    { cause },
  );
}
