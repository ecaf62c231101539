import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { LRUCache } from 'lru-cache';

/** Number of prepared statements to cache; Kysely writes the same text for the same query. */
const preparedStatements = 200;

/**
 * Kysely's SQLite dialect over Node's own driver, which takes parameters one by one and fewer kinds of values. `wrote`
 * is called with each statement that may write.
 */
export function createSqliteDialect(path: string, wrote = () => {}): Dialect {
  return new OwnDialect({
    database: async () => {
      const database = new DatabaseSync(path);
      // Deleted content is overwritten, so that it is gone from the file too. Checkpoints run at 4,000 pages of log, 16
      // MB, a quarter as often as by default: each waits for the disk, and copies a page once however often it changed.
      database.exec(`
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000;
      `);
      const prepared = new LRUCache<string, SqliteStatement>({ max: preparedStatements });

      return {
        close: () => database.close(),
        prepare(text) {
          const known = prepared.get(text);
          if (known !== undefined) return known;
          const statement = prepareStatement(database, text, wrote);
          prepared.set(text, statement);
          return statement;
        },
      };
    },
  });
}

/**
 * SQLite can roll back schema changes, which Kysely does not assume: an interrupted migration leaves nothing behind.
 */
class MigratingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** After a full disk and the like SQLite has rolled back already, and the error to report is that one. */
class ForgivingDriver extends SqliteDriver {
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

class OwnDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ForgivingDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new MigratingAdapter();
  }
}

function prepareStatement(database: DatabaseSync, text: string, wrote: () => void): SqliteStatement {
  const statement = database.prepare(text);
  const onlyReads = /^\s*(select|with)\b/i.test(text);
  return {
    reader: statement.columns().length > 0,
    all(parameters) {
      if (!onlyReads) wrote();
      return statement.all(...parameters.map(toInputValue));
    },
    run(parameters) {
      wrote();
      return statement.run(...parameters.map(toInputValue));
    },
    iterate: (parameters) => statement.iterate(...parameters.map(toInputValue)),
  };
}

function toInputValue(value: unknown): SQLInputValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'undefined':
      return null;
    default:
      if (value === null || value instanceof Uint8Array) return value;
      if (value instanceof Date) return value.getTime();
      throw new TypeError('not a value that SQLite can keep');
  }
}
