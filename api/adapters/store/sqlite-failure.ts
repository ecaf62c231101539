/** A failure of SQLite that whoever runs ModelHub can end. */
interface SqliteFailure {
  /** SQLite's extended result code, and its words for it: never of the statement or the data. */
  readonly errcode: number;
  readonly errstr: string;
  readonly isDamage: boolean;
  /** What to do, in one sentence. */
  readonly step: string;
}

const restore = 'Stop ModelHub and restore a backup (docs/hosting.md, Backing up and moving the data).';
const permit = 'Let the user that runs ModelHub read and write this file and its directory.';

/** By SQLite's result code, https://www.sqlite.org/rescode.html */
const steps: ReadonlyMap<number, string> = new Map([
  [5, 'Stop what else writes to this file.'],
  [8, permit],
  [10, 'Check the disk, and the limits on how large a file may be.'],
  [11, restore],
  [13, 'Free space on the disk with this file.'],
  [14, permit],
  [26, restore],
]);

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const damage: ReadonlySet<number> = new Set([11, 26]);

/** Null for any other failure: a fault in ModelHub. */
export function sqliteFailureOf(error: unknown): SqliteFailure | null {
  if (!(error instanceof Error && 'errcode' in error && 'errstr' in error)) return null;
  const { errcode, errstr } = error;
  if (typeof errcode !== 'number' || typeof errstr !== 'string') return null;
  // The rest of an extended code tells where it happened.
  const code = errcode & 0xff;
  const step = steps.get(code);
  return step === undefined ? null : { errcode, errstr, isDamage: damage.has(code), step };
}
