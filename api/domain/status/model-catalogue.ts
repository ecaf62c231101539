/** One model as the upstream lists it. */
export interface UpstreamModel {
  readonly id: string;
  /** ISO date on which the upstream retires the model; null when it names none. */
  readonly shutdownDate: string | null;
}

/** The cheapest question that proves the way to the upstream and the key. Never runs a completion. */
export interface ModelCatalogue {
  /**
   * Rejects with a HubError of an upstream code, or with the signal's reason. Never retries. `opened` is called when a
   * good response begins: a list of half a megabyte says more of the line than of the upstream.
   */
  list(signal: AbortSignal, opened: () => void): Promise<readonly UpstreamModel[]>;
}
