import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Log, Store } from '../../domain/ports.ts';
import { cannotUse, tooNew } from './data-directory-error.ts';
import { guardStore } from './guard-store.ts';
import { migrations } from './migrations.ts';
import { createChatFileStore } from './sqlite-chat-file-store.ts';
import { createConversationStore } from './sqlite-conversation-store.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { DatabaseMoved } from './sqlite-failure.ts';
import { createGenerationStore } from './sqlite-generation-store.ts';
import { createLedgerStore } from './sqlite-ledger-store.ts';
import { createPersonalityStore } from './sqlite-personality-store.ts';
import type { Tables } from './tables.ts';
import { tryWriting } from './try-writing.ts';
import { createWalFlusher } from './wal-flusher.ts';

/**
 * Opens the store and migrates its tables, or rejects with a DataDirectoryError. With `path` ':memory:' it exists in
 * this process only.
 */
export async function openSqliteStore(path: string, log: Log): Promise<Store> {
  const flusher = createWalFlusher(() => open(`${path}-wal`));
  const wrote = path === ':memory:' ? undefined : flusher.wrote;
  const database = new Kysely<Tables>({ dialect: createSqliteDialect(path, wrote) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  try {
    await migrate(migrator, path, log);
  } catch (error) {
    await flusher.close();
    await database.destroy();
    throw isOfNewerVersion(error) ? tooNew(path) : cannotUse(path, 'opened', error);
  }
  const opened = fileAt(path);
  let hasFailed = false;
  const store: Store = {
    ...createGenerationStore(database),
    ...createConversationStore(database),
    ...createChatFileStore(database),
    ...createPersonalityStore(database),
    ...createLedgerStore(database),
    async ping() {
      if (fileAt(path) !== opened) throw new DatabaseMoved();
      if (!hasFailed) await database.selectFrom('conversation').select('id').limit(1).execute();
      else {
        await tryWriting(database);
        hasFailed = false;
      }
    },
    async close() {
      await flusher.close();
      await database.destroy();
    },
  };
  return guardStore(store, {
    path,
    log,
    onFailure() {
      hasFailed = true;
    },
  });
}

/** Logs when it begins and ends if the database is not new: indexing all chats anew takes long, and nothing answers. */
async function migrate(migrator: Migrator, path: string, log: Log): Promise<void> {
  const known = await migrator.getMigrations();
  const pending = known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
  const isToldOf = pending.length > 0 && pending.length < known.length;
  if (isToldOf)
    log.info('the database is being migrated, and nothing answers meanwhile', { path, migrations: pending });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  if (isToldOf) log.info('the database has been migrated', { path });
}

/** Tells one file from another; null if there is none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** The migrator has no class for this, only these words. */
function isOfNewerVersion(error: unknown): boolean {
  return error instanceof Error && /previously executed migration \S+ is missing/.test(error.message);
}
