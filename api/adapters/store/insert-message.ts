import type { Transaction } from 'kysely';
import type { GenerationRecord, Message } from '../../domain/conversations/records.ts';
import { answerColumns, promptRow } from './rows.ts';
import type { Tables } from './tables.ts';
import { insertRow } from './write-row.ts';

/** Returns the message's number. */
export async function insertMessage(
  transaction: Transaction<Tables>,
  { id, parentId, role, content, createdAt }: Message,
  conversationId: string,
): Promise<number> {
  const row = { id, conversationId, parentId, role, content, createdAt };
  const { insertId } = await insertRow(transaction, 'message', row);
  return Number(insertId);
}

/** Inserts everything of an answer except its message. */
export async function insertGeneration(
  transaction: Transaction<Tables>,
  viewerId: string,
  record: GenerationRecord,
  conversationId: string,
): Promise<void> {
  const { answer } = record.message;
  const prompt = promptRow(answer);
  await insertRow(transaction, 'prompt', prompt, 'on conflict do nothing');
  await insertRow(transaction, 'generation', {
    id: record.id,
    viewerId,
    requestId: record.requestId,
    inputDigest: record.inputDigest,
    conversationId,
    questionId: record.questionId,
    messageId: record.message.id,
    promptId: prompt.id,
    variantId: answer.variant.id,
    variantName: answer.variant.name,
    reasoningEffort: answer.reasoningEffort,
    simulated: Number(answer.simulated),
    ...answerColumns(record),
  });
}
