import type { PersonalityDraft, PersonalityPreferences } from './personality.ts';

/** A personality as a viewer wrote it; with the id of a built-in it stands in its place. */
export interface StoredPersonality {
  readonly id: string;
  readonly draft: PersonalityDraft;
}

/**
 * Keeps the personalities that viewers write, and what they prefer among all there are. Every method rejects with
 * STORE_FAILED when the store cannot do it; then nothing was changed.
 */
export interface PersonalityStore {
  /** All that a viewer wrote, oldest first. */
  listPersonalities(viewerId: string): Promise<readonly StoredPersonality[]>;
  /** The ids of what a viewer deleted at that time or later, in milliseconds since the epoch. */
  listDeletedPersonalityIds(viewerId: string, deletedSince: number): Promise<readonly string[]>;
  /** Those of these ids that this viewer wrote, in any order. */
  findPersonalities(viewerId: string, ids: readonly string[]): Promise<readonly StoredPersonality[]>;
  /** In one transaction: writes all of them, new, changed, or in the place of deleted ones. */
  savePersonalities(viewerId: string, personalities: readonly StoredPersonality[]): Promise<void>;
  /** Hides what a viewer wrote; `deletedAt` in milliseconds since the epoch. False when there is none of that id. */
  deletePersonality(viewerId: string, id: string, deletedAt: number): Promise<boolean>;
  /** Brings back what was deleted at that time or later, or was not deleted at all. False when there is nothing. */
  restorePersonality(viewerId: string, id: string, deletedSince: number): Promise<boolean>;
  /** Removes for good what was deleted before that time. Returns how many. */
  purgePersonalities(deletedBefore: number): Promise<number>;
  readPersonalityPreferences(viewerId: string): Promise<PersonalityPreferences>;
  savePersonalityPreferences(viewerId: string, preferences: PersonalityPreferences): Promise<void>;
}
