import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type {
  ConversationStore,
  UpdatedConversation,
} from '../../domain/conversations/conversation-store.ts';
import type { Conversation } from '../../domain/conversations/records.ts';
import { badCursor } from '../../domain/errors/hub-error.ts';
import { selectLeaf, selectPath, selectPlacedMessages } from './message-queries.ts';
import { purgeConversations } from './purge-conversations.ts';
import { readExcerpt } from './read-excerpt.ts';
import { toConversation, toMessage, toPlacedMessage } from './rows.ts';
import { indexTitle, searchConversations } from './search-index.ts';
import { beingImported, type ConversationRow, type Tables } from './tables.ts';

export function createConversationStore(database: Kysely<Tables>): ConversationStore {
  /** Only conversations that the viewer can see. */
  const visible = (viewerId: string, executor = database) =>
    executor.selectFrom('conversation').where('viewerId', '=', viewerId).where('deletedAt', 'is', null);

  async function findConversation(viewerId: string, id: string): Promise<Conversation | null> {
    const row = await visible(viewerId).selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toConversation(row);
  }

  async function change(
    viewerId: string,
    id: string,
    changes: Partial<ConversationRow>,
    unlessNamed = false,
  ): Promise<UpdatedConversation | null> {
    return database.transaction().execute(async (transaction) => {
      const before = await visible(viewerId, transaction).selectAll().where('id', '=', id).executeTakeFirst();
      if (before === undefined || (unlessNamed && before.named === 1)) return null;
      const after = { ...before, ...changes };
      // Rows come without a prototype, which would be a difference.
      if (!isDeepStrictEqual(after, { ...before })) {
        await transaction.updateTable('conversation').set(changes).where('id', '=', id).execute();
        if ('title' in changes) await indexTitle(transaction, after);
      }
      const conversation = toConversation(after);
      return { conversation, changed: !isDeepStrictEqual(conversation, toConversation(before)) };
    });
  }

  async function findNumber(
    conversationId: string,
    messageId: string,
    field: 'after' | 'before',
  ): Promise<number> {
    const row = await database
      .selectFrom('message')
      .select('number')
      .where('conversationId', '=', conversationId)
      .where('id', '=', messageId)
      .executeTakeFirst();
    if (row === undefined) throw badCursor(field);
    return row.number;
  }

  return {
    findConversation,

    async listConversations(viewerId, { limit, after, archived }) {
      let query = visible(viewerId)
        .selectAll()
        .where('archived', '=', Number(archived))
        .orderBy('pinned', 'desc')
        .orderBy('updatedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit);
      if (after !== null) {
        const { pinned, updatedAt, id } = after;
        query = query.where(sql<boolean>`(pinned, updatedAt, id) < (${Number(pinned)}, ${updatedAt}, ${id})`);
      }
      return (await query.execute()).map(toConversation);
    },

    searchConversations: (viewerId, request) => searchConversations(database, viewerId, request),

    readExcerpt: (viewerId, match) => readExcerpt(database, viewerId, match),

    updateConversation: (viewerId, id, { title, pinned, archived, activeLeafId }) =>
      change(viewerId, id, {
        ...(title === undefined ? {} : { title, named: 1 }),
        ...(pinned === undefined ? {} : { pinned: Number(pinned) }),
        ...(archived === undefined ? {} : { archived: Number(archived) }),
        ...(activeLeafId === undefined ? {} : { activeLeafId }),
      }),

    isNamed: async (viewerId, id) =>
      (await visible(viewerId).select('named').where('id', '=', id).executeTakeFirst())?.named === 1,

    nameConversation: (viewerId, id, title) => change(viewerId, id, { title, named: 1 }, true),

    async deleteConversation(viewerId, id, deletedAt) {
      const { numUpdatedRows } = await database
        .updateTable('conversation')
        .set({ deletedAt })
        .where('viewerId', '=', viewerId)
        .where('id', '=', id)
        .where('deletedAt', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async findDeletion(viewerId, id) {
      const row = await database
        .selectFrom('conversation')
        .select('deletedAt')
        .where('viewerId', '=', viewerId)
        .where('id', '=', id)
        .where('deletedAt', '<', beingImported)
        .executeTakeFirst();
      return row?.deletedAt ?? null;
    },

    async restoreConversation(viewerId, id, deletedSince) {
      const row = await database
        .updateTable('conversation')
        .set({ deletedAt: null })
        .where('viewerId', '=', viewerId)
        .where('id', '=', id)
        .where(({ between }) => between('deletedAt', deletedSince, beingImported - 1))
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toConversation(row);
    },

    purgeConversations: (deletedBefore, signal) => purgeConversations(database, deletedBefore, signal),

    async listMessages(viewerId, conversationId, { end, limit, afterId, beforeId }) {
      let query = selectPlacedMessages(database, viewerId)
        .where('message.conversationId', '=', conversationId)
        .orderBy('message.number', end === 'FIRST' ? 'asc' : 'desc')
        .limit(limit);
      if (afterId !== null)
        query = query.where('message.number', '>', await findNumber(conversationId, afterId, 'after'));
      if (beforeId !== null)
        query = query.where('message.number', '<', await findNumber(conversationId, beforeId, 'before'));
      const messages = (await query.execute()).map(toPlacedMessage);
      return end === 'FIRST' ? messages : messages.reverse();
    },

    async findMessage(viewerId, id) {
      const row = await selectPlacedMessages(database, viewerId)
        .where('message.id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : toPlacedMessage(row);
    },

    findLeaf: async (viewerId, conversationId, messageId) =>
      (await selectLeaf(database, viewerId, conversationId, messageId)) ?? null,

    listPath: async (viewerId, messageId) => (await selectPath(database, viewerId, messageId)).map(toMessage),
  };
}
