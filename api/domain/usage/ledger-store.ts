import type { LedgerEntry } from './ledger-entry.ts';
import type { UsageGroup } from './usage-sums.ts';

/** Position of an entry in the ledger. */
export type LedgerPosition = Pick<LedgerEntry, 'at' | 'id'>;

/** What requests in the ledger can be grouped by. */
export type UsageDimension = 'PERSONALITY' | 'VARIANT' | 'MODEL';

/**
 * Keeps what was asked of the upstream and what it used. Every method rejects with STORE_FAILED when the store fails;
 * then nothing was changed.
 */
export interface LedgerStore {
  /** Enters what no stored answer covers: answers of temporary chats, titles, and discarded attempts. */
  enterUsage(viewerId: string, entry: LedgerEntry): Promise<void>;
  /**
   * For each period, from `from` to before `to`: its requests by group, in no order. Lets others use the store between
   * periods.
   */
  sumUsage(
    viewerId: string,
    request: {
      readonly periods: readonly { readonly from: number; readonly to: number }[];
      readonly by: UsageDimension;
      readonly simulated: boolean;
    },
  ): Promise<readonly (readonly UsageGroup[])[]>;
  /** Oldest first: at most `limit`, after a position and before a moment. */
  listUsage(
    viewerId: string,
    request: { readonly after: LedgerPosition; readonly before: number; readonly limit: number },
  ): Promise<readonly LedgerEntry[]>;
}
