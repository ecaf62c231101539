import type { Kysely, Transaction } from 'kysely';
import { indexText } from './search-index.ts';
import type { Tables } from './tables.ts';

/** Queues a message's text for the search index, which is written after everything else in the transaction. */
type IndexLater = (number: number, text: string) => void;

/** One caller's writes. May run a second time, after a first run that was rolled back. */
type Task<Result> = (transaction: Transaction<Tables>, index: IndexLater) => Promise<Result>;

/** Writes in a transaction, possibly shared; settles once it is committed or rolled back. */
type SharedWriter = <Result>(task: Task<Result>) => Promise<Result>;

interface Waiting {
  readonly run: Task<void>;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Combines all writes of one turn of the event loop into a transaction, since a commit costs more than all the
 * statements before it. If anything fails, everything is rolled back and each write is repeated alone, so that no
 * caller fails because of another.
 */
export function createSharedWriter(database: Kysely<Tables>): SharedWriter {
  let waiting: Waiting[] = [];

  async function writeWaiting(): Promise<void> {
    const together = waiting;
    waiting = [];
    if (await tryTogether(together)) return;
    for (const one of together) await writeAlone(one);
  }

  async function tryTogether(together: readonly Waiting[]): Promise<boolean> {
    if (together.length === 1) return false;
    try {
      await writeAll(database, together);
    } catch {
      return false;
    }
    for (const { resolve } of together) resolve();
    return true;
  }

  async function writeAlone(one: Waiting): Promise<void> {
    try {
      await writeAll(database, [one]);
      one.resolve();
    } catch (error) {
      one.reject(error);
    }
  }

  return (task) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(writeWaiting);
      let result: Awaited<ReturnType<typeof task>>;
      waiting.push({
        async run(transaction, index) {
          result = await task(transaction, index);
        },
        resolve: () => resolve(result),
        reject,
      });
    });
}

function writeAll(database: Kysely<Tables>, tasks: readonly Waiting[]): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    const texts: [number: number, text: string][] = [];
    for (const { run } of tasks) await run(transaction, (...entry) => texts.push(entry));
    // Last and in order: the index flushes its buffer whenever another statement or a lower number follows.
    texts.sort(([one], [other]) => one - other);
    for (const entry of texts) await indexText(transaction, ...entry);
  });
}
