import { type Kysely, sql } from 'kysely';
import type { AnswerSelection, MessageSelection, PlacedSelection } from './rows.ts';
import type { Tables } from './tables.ts';

/** Messages of a viewer, each with its answer's columns and its position among its siblings. */
export function selectPlacedMessages(database: Kysely<Tables>, viewerId: string) {
  return database
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .leftJoin('generation', 'generation.messageId', 'message.id')
    .leftJoin('prompt', 'prompt.id', 'generation.promptId')
    .where('conversation.viewerId', '=', viewerId)
    .where('conversation.deletedAt', 'is', null)
    .select(answerSelection)
    .select(({ selectFrom }) => [
      selectFrom('message as sibling')
        .whereRef('sibling.conversationId', '=', 'message.conversationId')
        .where(sql<boolean>`sibling.parentId is message.parentId`)
        .whereRef('sibling.number', '<', 'message.number')
        .select((expression) => expression.fn.countAll<number>().as('count'))
        .$asScalar()
        .as('siblingIndex'),
      selectFrom('message as sibling')
        .whereRef('sibling.conversationId', '=', 'message.conversationId')
        .where(sql<boolean>`sibling.parentId is message.parentId`)
        .select((expression) => expression.fn.countAll<number>().as('count'))
        .$asScalar()
        .as('siblingCount'),
    ])
    .$castTo<PlacedSelection>();
}

/** An answer that is known to exist, whoever owns it, even in a deleted chat. */
export function selectAnswer(database: Kysely<Tables>, id: string): Promise<AnswerSelection> {
  return database
    .selectFrom('message')
    .innerJoin('generation', 'generation.messageId', 'message.id')
    .innerJoin('prompt', 'prompt.id', 'generation.promptId')
    .where('message.id', '=', id)
    .select(answerSelection)
    .executeTakeFirstOrThrow();
}

/** The path from a message up to the first question. */
export async function selectPath(
  database: Kysely<Tables>,
  viewerId: string,
  messageId: string,
): Promise<MessageSelection[]> {
  return (
    path(database, viewerId, messageId)
      .innerJoin('message', 'message.id', 'path.id')
      .leftJoin('generation', 'generation.messageId', 'message.id')
      .leftJoin('prompt', 'prompt.id', 'generation.promptId')
      .select(answerSelection)
      // Ordering by number would give the same, but SQLite would then read all messages in that order.
      .orderBy('path.height', 'desc')
      .$castTo<MessageSelection>()
      .execute()
  );
}

export function selectPathIds(
  database: Kysely<Tables>,
  viewerId: string,
  messageId: string,
): Promise<{ readonly id: string }[]> {
  return path(database, viewerId, messageId).select('path.id').orderBy('path.height', 'desc').execute();
}

function path(database: Kysely<Tables>, viewerId: string, messageId: string) {
  return database
    .withRecursive('path', (query) =>
      query
        .selectFrom('message')
        .innerJoin('conversation', 'conversation.id', 'message.conversationId')
        .where('conversation.viewerId', '=', viewerId)
        .where('conversation.deletedAt', 'is', null)
        .where('message.id', '=', messageId)
        .select(['message.id', 'message.parentId', sql<number>`0`.as('height')])
        .unionAll(
          query
            .selectFrom('message')
            .innerJoin('path', 'path.parentId', 'message.id')
            .select(['message.id', 'message.parentId', sql<number>`path.height + 1`.as('height')]),
        ),
    )
    .selectFrom('path');
}

/** The end of the newest branch below a message; undefined if the message does not exist. */
export async function selectLeaf(
  database: Kysely<Tables>,
  viewerId: string,
  conversationId: string,
  messageId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (number, id) as (
      select message.number, message.id from message join conversation on conversation.id = message.conversationId
      where message.id = ${messageId} and message.conversationId = ${conversationId}
        and conversation.viewerId = ${viewerId} and conversation.deletedAt is null
      union all
      select child.number, child.id from line join message as child on child.number = (
        select max(number) from message where conversationId = ${conversationId} and parentId = line.id
      )
    )
    select id from line order by number desc limit 1
  `.execute(database);
  return rows[0]?.id;
}

const answerSelection = [
  'generation.reasoning',
  'generation.status',
  'generation.variantId',
  'generation.variantName',
  'generation.model',
  'generation.reasoningEffort',
  'generation.finishReason',
  'generation.inputTokens',
  'generation.cachedInputTokens',
  'generation.cacheWriteTokens',
  'generation.outputTokens',
  'generation.reasoningTokens',
  'generation.totalTokens',
  'generation.firstTokenMs',
  'generation.totalMs',
  'generation.tokensPerSecond',
  'generation.costAmount',
  'generation.costPriceDate',
  'generation.costUnknownReason',
  'generation.error',
  'generation.interruption',
  'generation.simulated',
  'generation.leftOutMessages',
  'generation.id as generationId',
  'prompt.personalityId as promptPersonalityId',
  'prompt.name as promptName',
  'prompt.systemPrompt as promptText',
  'message.id',
  'message.conversationId',
  'message.parentId',
  'message.role',
  'message.content',
  'message.createdAt',
] as const;
