import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { HubError } from '../../domain/errors.ts';
import type { Store } from '../../domain/ports.ts';
import { createConversationStore } from './conversation-store.ts';
import { createGenerationStore } from './generation-store.ts';
import { migrations } from './migrations.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** Opens the store and brings its tables up to date. `path` ':memory:' keeps it in this process only. */
export async function openSqliteStore(path: string): Promise<Store> {
  const database = new Kysely<Tables>({ dialect: createSqliteDialect(path) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await database.destroy();
    throw new HubError('STORE_FAILED', { cause: error });
  }
  return guarded({
    ...createGenerationStore(database),
    ...createConversationStore(database),
    close: () => database.destroy(),
  });
}

/** Whatever the database says becomes STORE_FAILED; what it said stays in the cause, for the log. */
function guarded(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...parameters: unknown[]) => {
        try {
          return await method(...parameters);
        } catch (cause) {
          throw new HubError('STORE_FAILED', { cause });
        }
      };
    },
  });
}
