import { open } from 'node:fs/promises';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { HubError } from '../../domain/errors/hub-error.ts';
import type { Log, Store } from '../../domain/ports.ts';
import { createChatFileStore } from './chat-file-store.ts';
import { createConversationStore } from './conversation-store.ts';
import { cannotUse } from './data-directory-error.ts';
import { createGenerationStore } from './generation-store.ts';
import { createLedgerStore } from './ledger-store.ts';
import { migrations } from './migrations.ts';
import { createPersonalityStore } from './personality-store.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';
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
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await flusher.close();
    await database.destroy();
    throw cannotUse(path, 'opened', error);
  }
  const store: Store = {
    ...createGenerationStore(database),
    ...createConversationStore(database),
    ...createChatFileStore(database),
    ...createPersonalityStore(database),
    ...createLedgerStore(database),
    async ping() {
      await database.selectFrom('conversation').select('id').limit(1).execute();
    },
    async close() {
      await flusher.close();
      await database.destroy();
    },
  };
  return guarded(store, log);
}

/** Logs database errors and turns them into STORE_FAILED. */
function guarded(store: Store, log: Log): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...parameters: unknown[]) => {
        try {
          return await method(...parameters);
        } catch (cause) {
          if (cause instanceof HubError) throw cause;
          log.error('the store failed', cause, { operation: String(name) });
          throw new HubError('STORE_FAILED', { cause });
        }
      };
    },
  });
}
