import type { Conversation, GenerationRecord } from '../conversations/records.ts';
import type { CreatedChat } from './create-chat.ts';

/** A generation with what its readers are sent first. */
export interface StoredGeneration extends CreatedChat {
  readonly conversation: Conversation;
}

/**
 * Stores the beginning, progress and end of generations. Every method rejects with STORE_FAILED when the store fails;
 * then nothing was changed.
 */
export interface GenerationStore {
  /**
   * In one transaction: writes the conversation (new or changed), the question if it is new, the answer and the
   * generation. Rejects with NOT_FOUND if the conversation has been deleted in the meantime.
   */
  beginGeneration(
    viewerId: string,
    generation: StoredGeneration & { readonly newQuestion: boolean },
  ): Promise<void>;
  /** Saves the text so far of a running generation. */
  saveProgress(progress: {
    readonly generationId: string;
    readonly content: string;
    readonly reasoning: string;
    readonly headSeq: number;
  }): Promise<void>;
  /**
   * In one transaction: writes the final answer, its state and its ledger entry, if the generation is still RUNNING.
   * False if it was not.
   */
  finishGeneration(record: GenerationRecord): Promise<boolean>;
  /**
   * Called at start: what was RUNNING when the last process died becomes INTERRUPTED by CRASH, with the text that was
   * saved, and is entered in the ledger. Returns how many.
   */
  recoverGenerations(): Promise<number>;
  findGeneration(viewerId: string, id: string): Promise<StoredGeneration | null>;
  /** Rejects with NOT_FOUND if its conversation was deleted: the request id stays taken. */
  findGenerationByRequest(viewerId: string, requestId: string): Promise<StoredGeneration | null>;
}
