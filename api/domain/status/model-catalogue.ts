/** One model as the upstream lists it. */
export interface UpstreamModel {
  readonly id: string;
  /** ISO date on which the upstream retires the model; null when it names none. */
  readonly shutdownDate: string | null;
}

/** The cheapest question that proves the way to the upstream and the key. Never runs a completion. */
export interface ModelCatalogue {
  /** Rejects with a HubError of an upstream code, or with the signal's reason. Never retries. */
  list(signal: AbortSignal): Promise<readonly UpstreamModel[]>;
}
