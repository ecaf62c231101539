import type { Kysely } from 'kysely';
import { notFound } from '../../domain/errors/hub-error.ts';
import { noPreferences } from '../../domain/personalities/personality.ts';
import type { PersonalityStore } from '../../domain/personalities/personality-store.ts';
import { checkpoint } from './checkpoint.ts';
import { fromJson, toJson } from './json-text.ts';
import { listed } from './listed.ts';
import type { PersonalityRow, Tables } from './tables.ts';

/** Stores the personalities that viewers write, and their preferences among all personalities. */
export function createPersonalityStore(database: Kysely<Tables>): PersonalityStore {
  /** Only personalities that the viewer can see. */
  const visible = (viewerId: string) =>
    database
      .selectFrom('personality')
      .select(['id', 'draft'])
      .where('viewerId', '=', viewerId)
      .where('deletedAt', 'is', null);

  const read = ({ id, draft }: Pick<PersonalityRow, 'id' | 'draft'>) => ({ id, draft: fromJson(draft) });

  return {
    async listPersonalities(viewerId) {
      return (await visible(viewerId).orderBy('number').execute()).map(read);
    },

    async listDeletedPersonalities(viewerId, deletedSince) {
      const rows = await database
        .selectFrom('personality')
        .select(['id', 'draft'])
        .where('viewerId', '=', viewerId)
        .where('deletedAt', '>=', deletedSince)
        .execute();
      return rows.map(read);
    },

    async findPersonalities(viewerId, ids) {
      return (await visible(viewerId).where('id', 'in', listed(ids)).execute()).map(read);
    },

    async findPersonalityByRequest(viewerId, requestId) {
      const row = await database
        .selectFrom('personality')
        .select(['id', 'inputDigest', 'deletedAt'])
        .where('viewerId', '=', viewerId)
        .where('requestId', '=', requestId)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { id, inputDigest, deletedAt } = row;
      if (deletedAt !== null) throw notFound('requestId');
      return { id, inputDigest: inputDigest ?? '' };
    },

    savePersonalities: (viewerId, personalities, given) =>
      database.transaction().execute(async (transaction) => {
        for (const { id, draft, creation } of personalities) {
          const changes = { draft: toJson(draft), deletedAt: null, ...creation };
          await transaction
            .insertInto('personality')
            .values({ viewerId, id, ...changes })
            .onConflict((conflict) => conflict.columns(['viewerId', 'id']).doUpdateSet(changes))
            .execute();
        }
        if (given === null) return;
        const preferences = toJson(given);
        await transaction
          .insertInto('personalityPreferences')
          .values({ viewerId, preferences })
          .onConflict((conflict) => conflict.column('viewerId').doUpdateSet({ preferences }))
          .execute();
      }),

    async deletePersonality(viewerId, id, deletedAt) {
      const { numUpdatedRows } = await database
        .updateTable('personality')
        .set({ deletedAt })
        .where('viewerId', '=', viewerId)
        .where('id', '=', id)
        .where('deletedAt', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async restorePersonality(viewerId, id, deletedSince) {
      const { numUpdatedRows } = await database
        .updateTable('personality')
        .set({ deletedAt: null })
        .where('viewerId', '=', viewerId)
        .where('id', '=', id)
        .where(({ or, eb }) => or([eb('deletedAt', 'is', null), eb('deletedAt', '>=', deletedSince)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async purgePersonalities(deletedBefore) {
      const { numDeletedRows } = await database
        .deleteFrom('personality')
        .where('deletedAt', '<', deletedBefore)
        .executeTakeFirst();
      if (numDeletedRows > 0n) await checkpoint(database);
      return Number(numDeletedRows);
    },

    async readPersonalityPreferences(viewerId) {
      const row = await database
        .selectFrom('personalityPreferences')
        .select('preferences')
        .where('viewerId', '=', viewerId)
        .executeTakeFirst();
      return row === undefined ? noPreferences : fromJson(row.preferences);
    },
  };
}
