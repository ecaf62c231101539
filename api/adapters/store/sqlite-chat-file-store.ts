import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ChatFileStore } from '../../domain/chat-files/chat-file-store.ts';
import type { Conversation, Message } from '../../domain/conversations/records.ts';
import { insertGeneration, insertMessage } from './insert-message.ts';
import { selectPathIds } from './message-queries.ts';
import { conversationColumns, toConversation } from './rows.ts';
import { indexText } from './search-index.ts';
import { beingImported, longAgo, type Tables } from './tables.ts';
import { insertRow } from './write-row.ts';

/** Messages written per step, unless they exceed `charactersPerStep`; takes a few milliseconds. */
const messagesPerStep = 50;
const charactersPerStep = 256 * 1024;
/** Ids looked up per step. */
const idsPerStep = 1_000;

/** Reads and writes whole conversations for chat files. */
export function createChatFileStore(database: Kysely<Tables>): ChatFileStore {
  async function hasAny(table: 'conversation' | 'message' | 'generation', ids: readonly string[]) {
    for (let at = 0; at < ids.length; at += idsPerStep) {
      const some = JSON.stringify(ids.slice(at, at + idsPerStep));
      const { rows } = await sql`
        select 1 from json_each(${some}) as wanted
        cross join ${sql.table(table)} as found on found.id = wanted.value limit 1
      `.execute(database);
      if (rows.length > 0) return true;
      await nextTurn();
    }
    return false;
  }

  return {
    listPathIds: async (viewerId, messageId) =>
      (await selectPathIds(database, viewerId, messageId)).map(({ id }) => id),

    async readConversations(viewerId, { limit, afterId }) {
      let query = database
        .selectFrom('conversation')
        .selectAll()
        .where('viewerId', '=', viewerId)
        .where('deletedAt', 'is', null)
        .orderBy('id')
        .limit(limit);
      if (afterId !== null) query = query.where('id', '>', afterId);
      return (await query.execute()).map(toConversation);
    },

    hasAnyOf: async ({ conversationId, messageIds, generationIds }) =>
      (await hasAny('conversation', [conversationId])) ||
      (await hasAny('message', messageIds)) ||
      (await hasAny('generation', generationIds)),

    async importConversation(viewerId, { conversation, messages }) {
      const row = { ...conversationColumns(conversation), viewerId, deletedAt: beingImported, named: 1 };
      await insertRow(database, 'conversation', row);
      const end = (deletedAt: null | typeof longAgo) =>
        database
          .updateTable('conversation')
          .set({ deletedAt })
          .where('id', '=', conversation.id)
          .executeTakeFirstOrThrow();
      try {
        for (const step of stepsOf(messages)) {
          await nextTurn();
          await database.transaction().execute(async (transaction) => {
            for (const message of step) {
              const title = message === messages[0] ? conversation.title : null;
              await insertFiled(transaction, viewerId, conversation, message, title);
            }
          });
        }
        await end(null);
      } catch (error) {
        // If that fails too, the next start cleans up.
        await end(longAgo).catch(() => {});
        throw error;
      }
    },

    async recoverImports() {
      await database
        .updateTable('conversation')
        .set({ deletedAt: longAgo })
        .where('deletedAt', '=', beingImported)
        .execute();
    },
  };
}

function* stepsOf(messages: readonly Message[]): Generator<readonly Message[]> {
  let step: Message[] = [];
  let characters = 0;
  for (const message of messages) {
    const length = message.content.length + (message.answer?.reasoning.length ?? 0);
    if (step.length === messagesPerStep || (step.length > 0 && characters + length > charactersPerStep)) {
      yield step;
      step = [];
      characters = 0;
    }
    step.push(message);
    characters += length;
  }
  if (step.length > 0) yield step;
}

/** The index stores a conversation's title with its first message. */
async function insertFiled(
  transaction: Transaction<Tables>,
  viewerId: string,
  { id }: Conversation,
  message: Message,
  title: string | null,
): Promise<void> {
  const { answer, content } = message;
  const number = await insertMessage(transaction, message, id);
  await indexText(transaction, number, title === null ? content : `${title}\n${content}`);
  if (answer === null) return;
  const record = {
    id: answer.generationId,
    requestId: null,
    inputDigest: '',
    // Only its start and its end can be replayed.
    headSeq: 2,
    questionId: message.parentId ?? '',
    message: { ...message, answer },
  };
  await insertGeneration(transaction, viewerId, record, id);
}
