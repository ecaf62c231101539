import type { ChatFileStore } from './chat-files/chat-file-store.ts';
import type { ConversationStore } from './conversations/conversation-store.ts';
import type { GenerationStore } from './generation/generation-store.ts';
import type { PersonalityStore } from './personalities/personality-store.ts';
import type { LedgerStore } from './usage/ledger-store.ts';

/** Time for the domain, so that tests can control it. */
export interface Clock {
  /** Milliseconds since the epoch; may jump when the machine's clock is set. */
  now(): number;
  /**
   * Milliseconds from an arbitrary origin; never goes back, and may stop while the machine sleeps. Use differences of
   * it for durations.
   */
  monotonic(): number;
  /**
   * Calls back once after `milliseconds`; the returned function cancels and may be called any number of times. A
   * pending timer never keeps the process alive.
   */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Random numbers in [0, 1), for jitter. */
export type Random = () => number;

/** Ids that sort by creation time (UUID version 7). */
export type NewId = () => string;

export type LogFields = Readonly<
  Record<string, string | number | boolean | null | undefined | readonly string[]>
>;

/** From least to most important. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Structured log. Fields are ours: never prompts, answers, upstream text or secrets. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `error` is printed by class, code and our own stack only. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** Everything that is stored. Every method rejects with STORE_FAILED when the store fails. */
export interface Store
  extends GenerationStore,
    ConversationStore,
    PersonalityStore,
    ChatFileStore,
    LedgerStore {
  /** Resolves if the store is in its place and can be read and, after anything has failed, written; never once damaged. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
