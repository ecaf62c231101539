/** The four tiers, from fastest to most capable. */
export const variantIds = ['fast', 'balanced', 'smart', 'max'] as const;
export type VariantId = (typeof variantIds)[number];

/** Prices in US dollars per million tokens, as of `date`. */
export interface Price {
  readonly input: string;
  /** Price of input read from the prompt cache. */
  readonly cachedInput: string;
  /** Price of input written to the prompt cache; null: that of plain input. */
  readonly cacheWrite: string | null;
  readonly output: string;
  readonly currency: 'USD';
  /** ISO date on which the figures were collected. */
  readonly date: string;
}

/** What the dated table and the upstream's list say about a model. */
export interface ModelFacts {
  /** Tokens: from the upstream's list if it says, else from the table; null if neither knows. */
  readonly contextWindow: number | null;
  /**
   * OpenAI's; null for models of other servers, whatever their names. The sandbox shows that of the model it stands in
   * for.
   */
  readonly price: Price | null;
  /** ISO date: from the upstream's list if it says, else from the table; null if neither knows. */
  readonly shutdownDate: string | null;
  /** Whole days in UTC until then: 0 on that day; null if there is no date. */
  readonly daysLeft: number | null;
}

/** Something that a personality may ask of a model besides its prompt. */
export type ModelParameter = 'TEMPERATURE' | 'TOP_P' | 'MAX_COMPLETION_TOKENS' | 'VERBOSITY';

/** A speed and quality tier with the model that serves it now. */
export interface Variant {
  readonly id: VariantId;
  readonly name: string;
  readonly description: string;
  /** The model that answers now; null if nothing is known or nothing fits. */
  readonly model: string | null;
  readonly available: boolean;
  /** One plain sentence; null if available. */
  readonly unavailableReason: string | null;
  /** True if the operator named the model (`VARIANT_<TIER>_MODEL`). */
  readonly overridden: boolean;
  /**
   * The tier's first choice, if it is unavailable and another candidate serves instead. Null if the first choice
   * serves, if the operator named the model, or if a compatible server serves a model of its own.
   */
  readonly fallbackFrom: string | null;
  readonly facts: ModelFacts | null;
  /** Sent as `reasoning_effort`; null: not sent. */
  readonly reasoningEffort: string | null;
  /** Which of a personality's parameters are sent; the model would refuse the others. */
  readonly acceptedParameters: readonly ModelParameter[];
}

/** The current variants, kept up to date in the background. */
export interface VariantCatalogue {
  list(): readonly Variant[];
  /** Null for an unknown id. */
  find(id: string): Variant | null;
}
