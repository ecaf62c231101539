import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLineLog } from '../adapters/log/line-log.ts';
import { DataDirectoryError } from '../adapters/store/data-directory-error.ts';
import { lockDirectory } from '../adapters/store/directory-lock.ts';
import { openSqliteStore } from '../adapters/store/sqlite-store.ts';
import { overEnvFile, readEnvFile } from '../adapters/system/env-file.ts';
import { newId } from '../adapters/system/new-id.ts';
import { ConfigError, readConfig } from '../config.ts';
import type {
  AnswerMessage,
  Conversation,
  GenerationRecord,
  Message,
} from '../domain/conversations/records.ts';
import { createBuiltInPersonalities } from '../domain/personalities/create-built-in-personalities.ts';
import type { Store } from '../domain/ports.ts';
import { createSeededText } from './seeded-text.ts';

const sizes = {
  small: { conversations: 200, turns: 5, longTurns: 150 },
  /** 10,000 conversations with 500,000 messages, one of them with 2,000. */
  large: { conversations: 10_000, turns: 25, longTurns: 1_000 },
};

/** The variants that answered, in rotation. */
const tiers = [
  { id: 'balanced', name: 'Balanced', model: 'gpt-6.1-terra', reasoningEffort: 'low' },
  { id: 'fast', name: 'Fast', model: 'gpt-6-luna', reasoningEffort: 'none' },
  { id: 'smart', name: 'Smart', model: 'gpt-6.2-sol', reasoningEffort: 'medium' },
] as const;

const personalities = createBuiltInPersonalities({ kind: 'SANDBOX', host: 'localhost' });

/** Fills a data directory with made-up chats, the same at every run. */
async function seed(
  store: Store,
  size: keyof typeof sizes,
  onProgress: (done: number) => void,
): Promise<void> {
  const { conversations, turns, longTurns } = sizes[size];
  const text = createSeededText(1);
  for (let index = 0; index < conversations; index++) {
    await seedConversation(store, index, index === 0 ? longTurns : turns, text);
    if (index % 100 === 99) onProgress(index + 1);
  }
}

async function seedConversation(
  store: Store,
  index: number,
  turns: number,
  text: ReturnType<typeof createSeededText>,
): Promise<void> {
  const started = Date.UTC(2026, 0, 1) + index * 40 * 60_000;
  const personality = personalities[index % personalities.length];
  const { model, reasoningEffort, ...variant } = tiers[index % tiers.length] ?? tiers[0];
  if (personality === undefined) throw new Error('there are personalities');
  let conversation: Conversation = {
    id: newId(),
    title: text.sentence(5),
    createdAt: started,
    updatedAt: started,
    pinned: index % 997 === 0,
    archived: index % 50 === 49,
    personalityId: personality.id,
    variantId: variant.id,
    activeLeafId: null,
  };
  for (let turn = 0; turn < turns; turn++) {
    const at = started + turn * 60_000;
    const question = message(conversation.activeLeafId, 'USER', text.sentence(20), at);
    const id = newId();
    const answer: AnswerMessage = {
      ...message(question.id, 'ASSISTANT', '', at + 1_000),
      answer: {
        generationId: id,
        status: 'RUNNING',
        reasoning: '',
        personality: { id: personality.id, name: personality.name, systemPrompt: personality.systemPrompt },
        variant,
        model,
        reasoningEffort,
        finishReason: null,
        usage: null,
        timing: null,
        cost: null,
        error: null,
        interruption: null,
        simulated: true,
        leftOutMessages: 0,
      },
    };
    conversation = { ...conversation, updatedAt: at, activeLeafId: answer.id };
    const record: GenerationRecord = {
      id,
      requestId: null,
      inputDigest: '',
      headSeq: 1,
      questionId: question.id,
      message: answer,
    };
    await store.beginGeneration('owner', { record, conversation, question, newQuestion: true });
    await store.finishGeneration(finished(record, text.sentence(60)));
  }

  function message(
    parentId: string | null,
    role: Message['role'],
    content: string,
    createdAt: number,
  ): Message {
    return { id: newId(), conversationId: conversation.id, parentId, role, content, createdAt, answer: null };
  }
}

function finished(record: GenerationRecord, content: string): GenerationRecord {
  const { answer } = record.message;
  return {
    ...record,
    headSeq: 40,
    message: {
      ...record.message,
      content,
      answer: {
        ...answer,
        status: 'COMPLETED',
        finishReason: 'STOP',
        usage: {
          inputTokens: 500,
          cachedInputTokens: 0,
          cacheWriteTokens: 0,
          outputTokens: 80,
          reasoningTokens: 0,
          totalTokens: 580,
        },
        timing: { firstTokenMs: 400, totalMs: 1_400, tokensPerSecond: 80 },
      },
    },
  };
}

/** Fills a directory that nobody uses; it must be empty unless `add` is set. Throws a DataDirectoryError. */
export async function seedDirectory(
  directory: string,
  options: { readonly large: boolean; readonly add: boolean },
): Promise<void> {
  const lock = lockDirectory(directory);
  const database = join(directory, 'modelhub.sqlite');
  try {
    if (existsSync(database) && !options.add) {
      throw new DataDirectoryError(`${directory} contains conversations. Use --add to add made-up ones.`);
    }
    const log = createLineLog({ level: 'warn', write: console.error, secrets: [] });
    const store = await openSqliteStore(database, log);
    const began = performance.now();
    await seed(store, options.large ? 'large' : 'small', (done) => {
      if (done % 1_000 === 0) console.log(`${done} conversations`);
    });
    await store.close();
    console.log(`Seeded ${directory} in ${Math.round((performance.now() - began) / 1_000)} s.`);
  } finally {
    lock.release();
  }
}

async function main(): Promise<void> {
  // As the hub does: what it writes is for its user alone.
  process.umask(0o077);
  const { values } = parseArgs({
    options: {
      large: { type: 'boolean', default: false },
      add: { type: 'boolean', default: false },
      directory: { type: 'string' },
    },
  });
  const configured = () => {
    const file = readEnvFile('.env');
    if (file.problems.length > 0) throw new ConfigError(file.problems);
    return readConfig(overEnvFile(file, process.env)).dataDirectory;
  };
  await seedDirectory(resolve(values.directory ?? configured()), values);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    if (!(error instanceof DataDirectoryError || error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
