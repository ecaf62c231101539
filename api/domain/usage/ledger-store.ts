import type { LedgerEntry } from './ledger-entry.ts';
import type { UsageGroup } from './usage-sums.ts';

/** Where an entry stands in the ledger. */
export type LedgerPosition = Pick<LedgerEntry, 'at' | 'id'>;

/** What the requests of a ledger can be told apart by. */
export type UsageDimension = 'PERSONALITY' | 'VARIANT' | 'MODEL';

/**
 * Keeps what was asked of the upstream and what it took. Every method rejects with STORE_FAILED when the store cannot do
 * it; then nothing was changed.
 */
export interface LedgerStore {
  /** Enters what no kept answer stands for: those of temporary chats, titles, and discarded tries. */
  enterUsage(viewerId: string, entry: LedgerEntry): Promise<void>;
  /** For each period, from `from` to before `to`, the groups of its requests in no order. Lets others use the store between two periods. */
  sumUsage(
    viewerId: string,
    request: {
      readonly periods: readonly { readonly from: number; readonly to: number }[];
      readonly by: UsageDimension;
      readonly simulated: boolean;
    },
  ): Promise<readonly (readonly UsageGroup[])[]>;
  /** Oldest first: at most `limit` from behind a position to before a moment. */
  listUsage(
    viewerId: string,
    request: { readonly after: LedgerPosition; readonly before: number; readonly limit: number },
  ): Promise<readonly LedgerEntry[]>;
}
