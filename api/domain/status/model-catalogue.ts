/** One model as the upstream lists it. */
export interface UpstreamModel {
  readonly id: string;
  /** ISO date (`YYYY-MM-DD`) on which the upstream retires the model; null if it names none. */
  readonly shutdownDate: string | null;
  /** Tokens of request and answer together; absent if the upstream does not say. */
  readonly contextWindow?: number;
  /** The upstream says that it answers no chats, or none at present. */
  readonly cannotChat?: true;
}

/** The cheapest request that proves that the upstream is reachable and the key works. Never runs a completion. */
export interface ModelCatalogue {
  /**
   * Rejects with a HubError of an upstream code, or at once with the signal's reason. Limits its own time; never
   * retries. `opened` is called when a successful response begins: how long half a megabyte takes says more about the
   * line than about the upstream.
   */
  list(signal: AbortSignal, opened: () => void): Promise<readonly UpstreamModel[]>;
}
