import type { PersonalityDraft, PersonalityPreferences } from './personality.ts';

/** A personality that a viewer wrote; with the id of a built-in, it replaces that. */
export interface StoredPersonality {
  readonly id: string;
  readonly draft: PersonalityDraft;
}

/** What created a personality. */
export interface Creation {
  readonly requestId: string | null;
  readonly inputDigest: string;
}

/**
 * Keeps the personalities that viewers write, and their preferences among all personalities. Every method rejects with
 * STORE_FAILED when the store fails; then nothing was changed.
 */
export interface PersonalityStore {
  /** Everything that a viewer wrote, oldest first. */
  listPersonalities(viewerId: string): Promise<readonly StoredPersonality[]>;
  /** What a viewer deleted at that time or later; `deletedSince` in milliseconds since the epoch. */
  listDeletedPersonalities(viewerId: string, deletedSince: number): Promise<readonly StoredPersonality[]>;
  /** Those of these ids that this viewer wrote, in any order. */
  findPersonalities(viewerId: string, ids: readonly string[]): Promise<readonly StoredPersonality[]>;
  /** Rejects with NOT_FOUND if it was deleted: the request id stays taken. */
  findPersonalityByRequest(
    viewerId: string,
    requestId: string,
  ): Promise<{ readonly id: string; readonly inputDigest: string } | null>;
  /**
   * In one transaction: writes all of them, whether new, changed, or replacing deleted ones, and the preferences. Null:
   * those stay as they are; so does a creation that is left out.
   */
  savePersonalities(
    viewerId: string,
    personalities: readonly (StoredPersonality & { readonly creation?: Creation })[],
    preferences: PersonalityPreferences | null,
  ): Promise<void>;
  /**
   * Hides one that a viewer wrote; `deletedAt` in milliseconds since the epoch. False if there is none with that id.
   */
  deletePersonality(viewerId: string, id: string, deletedAt: number): Promise<boolean>;
  /**
   * Restores one that was deleted at `deletedSince` or later, or leaves it if it was never deleted. False if there is
   * none.
   */
  restorePersonality(viewerId: string, id: string, deletedSince: number): Promise<boolean>;
  /** Removes for good what was deleted before that time. Returns how many were removed. */
  purgePersonalities(deletedBefore: number): Promise<number>;
  readPersonalityPreferences(viewerId: string): Promise<PersonalityPreferences>;
}
