import { type Kysely, sql, type Transaction } from 'kysely';
import type { Conversation } from '../../domain/conversations/records.ts';
import { notFound } from '../../domain/errors/hub-error.ts';
import type { GenerationStore, StoredGeneration } from '../../domain/generation/generation-store.ts';
import { unseenCost } from '../../domain/variants/cost.ts';
import { enterAnswer } from './enter-usage.ts';
import { insertGeneration, insertMessage } from './insert-message.ts';
import { selectAnswer, selectPlacedMessages } from './message-queries.ts';
import { answerColumns, conversationColumns, toAnswerMessage, toConversation, toMessage } from './rows.ts';
import { indexText } from './search-index.ts';
import { createSharedWriter } from './shared-writer.ts';
import type { GenerationRow, Tables } from './tables.ts';
import { insertRow, updateRow } from './write-row.ts';

export function createGenerationStore(database: Kysely<Tables>): GenerationStore {
  const write = createSharedWriter(database);

  async function toStoredGeneration(row: GenerationRow | undefined): Promise<StoredGeneration | null> {
    if (row === undefined) return null;
    const messages = selectPlacedMessages(database, row.viewerId);
    const [conversation, answer, question] = await Promise.all([
      database
        .selectFrom('conversation')
        .selectAll()
        .where('id', '=', row.conversationId)
        .where('deletedAt', 'is', null)
        .executeTakeFirst(),
      messages.where('message.id', '=', row.messageId).executeTakeFirst(),
      messages.where('message.id', '=', row.questionId).executeTakeFirst(),
    ]);
    if (conversation === undefined || question === undefined || answer?.generationId == null) return null;
    return {
      conversation: toConversation(conversation),
      question: toMessage(question),
      record: {
        id: row.id,
        requestId: row.requestId,
        inputDigest: row.inputDigest,
        headSeq: row.headSeq,
        questionId: row.questionId,
        message: toAnswerMessage(answer),
      },
    };
  }

  return {
    beginGeneration: (viewerId, { record, conversation, question, newQuestion }) =>
      write(async (transaction, index) => {
        const isNew = await writeConversation(transaction, viewerId, conversation);
        const { id, title } = conversation;
        if (newQuestion) {
          const number = await insertMessage(transaction, question, id);
          // The index stores a conversation's title with its first question.
          index(number, isNew ? `${title}\n${question.content}` : question.content);
        }
        await insertMessage(transaction, record.message, id);
        await insertGeneration(transaction, viewerId, record, id);
      }),

    saveProgress: ({ generationId, content, reasoning, headSeq }) =>
      write(async (transaction) => {
        const running = { id: generationId, status: 'RUNNING' } as const;
        const columns = { reasoning, headSeq };
        const id = await updateRow(transaction, 'generation', columns, running, 'messageId');
        if (id !== undefined) await updateRow(transaction, 'message', { content }, { id }, 'number');
      }),

    finishGeneration: (record) =>
      write(async (transaction, index) => {
        const { content, id } = record.message;
        const running = { id: record.id, status: 'RUNNING' } as const;
        const columns = answerColumns(record);
        const viewerId = await updateRow(transaction, 'generation', columns, running, 'viewerId');
        if (viewerId === undefined) return false;
        const number = await updateRow(transaction, 'message', { content }, { id }, 'number');
        if (number === undefined) throw new Error('an answer has a message');
        index(number, content);
        await enterAnswer(transaction, viewerId, record.message);
        return true;
      }),

    recoverGenerations: () =>
      database.transaction().execute(async (transaction) => {
        const interrupted = await transaction
          .updateTable('generation')
          .set((expression) => ({
            status: 'INTERRUPTED',
            interruption: 'CRASH',
            costUnknownReason: sql`iif(simulated, null, ${unseenCost.unknownReason})`,
            headSeq: expression('headSeq', '+', 1),
          }))
          .where('status', '=', 'RUNNING')
          .returning(['messageId', 'viewerId'])
          .execute();
        for (const { messageId, viewerId } of interrupted) {
          const answer = toAnswerMessage(await selectAnswer(transaction, messageId));
          const { number } = await transaction
            .selectFrom('message')
            .select('number')
            .where('id', '=', messageId)
            .executeTakeFirstOrThrow();
          await indexText(transaction, number, answer.content);
          await enterAnswer(transaction, viewerId, answer);
        }
        return interrupted.length;
      }),

    findGeneration: async (viewerId, id) =>
      toStoredGeneration(
        await database
          .selectFrom('generation')
          .selectAll()
          .where('viewerId', '=', viewerId)
          .where('id', '=', id)
          .executeTakeFirst(),
      ),

    async findGenerationByRequest(viewerId, requestId) {
      const row = await database
        .selectFrom('generation')
        .selectAll()
        .where('viewerId', '=', viewerId)
        .where('requestId', '=', requestId)
        .executeTakeFirst();
      const generation = await toStoredGeneration(row);
      if (row !== undefined && generation === null) {
        throw notFound('requestId');
      }
      return generation;
    },
  };
}

/** Returns whether the conversation is new; rejects with NOT_FOUND if it was deleted. */
async function writeConversation(
  transaction: Transaction<Tables>,
  viewerId: string,
  conversation: Conversation,
): Promise<boolean> {
  const { id, updatedAt, personalityId, variantId, activeLeafId } = conversation;
  const row = { ...conversationColumns(conversation), viewerId, deletedAt: null, named: 0 };
  const inserted = await insertRow(transaction, 'conversation', row, 'on conflict do nothing');
  if (inserted.numAffectedRows === 1n) return true;
  const changes = { updatedAt, personalityId, variantId, activeLeafId };
  const updated = await updateRow(transaction, 'conversation', changes, { id, deletedAt: null }, 'id');
  if (updated === undefined) throw notFound('target.conversationId');
  return false;
}
