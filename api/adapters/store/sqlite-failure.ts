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

/** SQLITE_READONLY_DBMOVED, which SQLite itself reports in other journal modes only. */
const moved = 1032;

/** By SQLite's result code, https://www.sqlite.org/rescode.html */
const steps: ReadonlyMap<number, string> = new Map([
  [5, 'Stop what else writes to this file.'],
  [8, permit],
  [10, 'Check the disk, and the limits on how large a file may be.'],
  [11, restore],
  [13, 'Free space on the disk with this file.'],
  [14, permit],
  [26, restore],
  [
    moved,
    'Download all chats (/api/chats.json) before you stop ModelHub: what it saves now is gone when it ends.',
  ],
]);

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const damage: ReadonlySet<number> = new Set([11, 26]);

/** The database is open, but no longer found under its path. */
export class DatabaseMoved extends Error {
  readonly errcode = moved;
  readonly errstr = 'the database file was removed or replaced';
}

/** Null for any other failure: a fault in ModelHub. */
export function sqliteFailureOf(error: unknown): SqliteFailure | null {
  if (!(error instanceof Error && 'errcode' in error && 'errstr' in error)) return null;
  const { errcode, errstr } = error;
  if (typeof errcode !== 'number' || typeof errstr !== 'string') return null;
  // The rest of an extended code tells where it happened.
  const code = errcode & 0xff;
  const step = steps.get(errcode) ?? steps.get(code);
  return step === undefined ? null : { errcode, errstr, isDamage: damage.has(code), step };
}
