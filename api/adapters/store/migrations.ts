import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { indexAll } from './search-index.ts';
import type { Tables } from './tables.ts';

/** Applied in order of their names; never change one that has been released. */
export const migrations: Record<string, Migration> = {
  '0001-conversations': {
    async up(database: Kysely<Tables>) {
      const statements = [
        `create table conversation (
          id text primary key,
          viewerId text not null,
          title text not null,
          createdAt integer not null,
          updatedAt integer not null,
          pinned integer not null,
          archived integer not null,
          personalityId text not null,
          variantId text not null,
          activeLeafId text,
          deletedAt integer,
          named integer not null
        ) strict`,
        `create index conversation_list on conversation (viewerId, archived, pinned desc, updatedAt desc, id desc)
          where deletedAt is null`,
        'create index conversation_deleted on conversation (deletedAt) where deletedAt is not null',

        `create table message (
          number integer primary key autoincrement,
          id text not null unique,
          conversationId text not null references conversation (id) on delete cascade,
          parentId text,
          role text not null,
          content text not null,
          createdAt integer not null
        ) strict`,
        'create index message_conversation on message (conversationId, number)',
        'create index message_siblings on message (conversationId, parentId, number)',

        `create table prompt (
          id text primary key,
          personalityId text not null,
          name text not null,
          systemPrompt text not null
        ) strict`,

        `create table generation (
          id text primary key,
          viewerId text not null,
          requestId text,
          inputDigest text not null,
          status text not null,
          headSeq integer not null,
          conversationId text not null references conversation (id) on delete cascade,
          questionId text not null,
          messageId text not null unique,
          reasoning text not null,
          promptId text not null references prompt (id),
          variantId text not null,
          variantName text not null,
          model text not null,
          finishReason text,
          inputTokens integer,
          cachedInputTokens integer,
          outputTokens integer,
          reasoningTokens integer,
          totalTokens integer,
          firstTokenMs integer,
          totalMs integer,
          tokensPerSecond real,
          costAmount text,
          costPriceDate text,
          costUnknownReason text,
          error text,
          interruption text,
          simulated integer not null,
          leftOutMessages integer not null
        ) strict`,
        'create unique index generation_request on generation (viewerId, requestId) where requestId is not null',
        'create index generation_conversation on generation (conversationId)',
        "create index generation_running on generation (status) where status = 'RUNNING'",

        `create virtual table search using fts5 (
          text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
        )`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },

  '0002-usage': {
    async up(database: Kysely<Tables>) {
      const statements = [
        'alter table generation add column reasoningEffort text',

        // Its rows are stored in order of time, in which they are written and read.
        `create table ledger (
          viewerId text not null,
          at integer not null,
          id text not null,
          kind text not null,
          personalityId text,
          personalityName text,
          variantId text not null,
          variantName text not null,
          model text not null,
          reasoningEffort text,
          status text not null,
          inputTokens integer,
          cachedInputTokens integer,
          outputTokens integer,
          reasoningTokens integer,
          totalTokens integer,
          firstTokenMs integer,
          totalMs integer,
          costAmount text,
          costPriceDate text,
          costUnknownReason text,
          simulated integer not null,
          primary key (viewerId, at, id)
        ) strict, without rowid`,

        // Omits answers refused before anything was asked; running ones are entered when they are recovered.
        `insert into ledger
          select generation.viewerId, message.createdAt, generation.id, 'ANSWER', prompt.personalityId, prompt.name,
            variantId, variantName, model, null, status, inputTokens, cachedInputTokens, outputTokens,
            reasoningTokens, totalTokens, firstTokenMs, totalMs, costAmount, costPriceDate,
            case when simulated = 0 and costAmount is null then coalesce(
              costUnknownReason, 'The server ended before the API had said what it counted.'
            ) end,
            simulated
          from generation join message on message.id = generation.messageId join prompt on prompt.id = promptId
          where status <> 'RUNNING' and not (
            status = 'FAILED' and simulated = 0 and costAmount is null and costUnknownReason is null
          )
          order by generation.viewerId, message.createdAt, generation.id`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },

  '0003-personalities': {
    async up(database: Kysely<Tables>) {
      const statements = [
        `create table personality (
          number integer primary key autoincrement,
          viewerId text not null,
          id text not null,
          draft text not null,
          deletedAt integer,
          unique (viewerId, id)
        ) strict`,
        'create index personality_list on personality (viewerId, number) where deletedAt is null',
        'create index personality_deleted on personality (deletedAt) where deletedAt is not null',
        `create table personalityPreferences (
          viewerId text primary key,
          preferences text not null
        ) strict`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },

  '0004-unused-prompts': {
    async up(database: Kysely<Tables>) {
      const statements = [
        'create index generation_prompt on generation (promptId)',
        // Chats purged earlier left their prompts behind.
        'delete from prompt where not exists (select 1 from generation where promptId = prompt.id)',
      ];
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },

  '0005-cache-writes': {
    async up(database: Kysely<Tables>) {
      for (const table of ['generation', 'ledger']) {
        await sql.raw(`alter table ${table} add column cacheWriteTokens integer`).execute(database);
      }
    },
  },

  '0006-unseen-costs': {
    async up(database: Kysely<Tables>) {
      // Answers now also say what only their ledger entries said.
      await sql
        .raw(
          `update generation set costUnknownReason = 'The server ended before the API had said what it counted.'
            where interruption in ('CRASH', 'LOST') and simulated = 0`,
        )
        .execute(database);
    },
  },

  '0007-personality-requests': {
    async up(database: Kysely<Tables>) {
      const statements = [
        'alter table personality add column requestId text',
        'alter table personality add column inputDigest text',
        'create unique index personality_request on personality (viewerId, requestId) where requestId is not null',
      ];
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },

  '0008-search-in-every-script': {
    async up(database: Kysely<Tables>) {
      const statements = [
        'drop table search',
        // The text comes folded, as by `foldText`; here marks are parts of words, such as the vowels of Hindi.
        `create virtual table search using fts5 (
          text, content='', contentless_delete=1, prefix='2 3',
          tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
        )`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(database);
      await indexAll(database);
    },
  },

  '0009-nameless-try-outs': {
    async up(database: Kysely<Tables>) {
      await sql
        .raw("update ledger set personalityName = 'Try-out' where personalityId = 'try-out'")
        .execute(database);
    },
  },
};
