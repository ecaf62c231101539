/** The four tiers, from fastest to most capable. */
export const variantIds = ['fast', 'balanced', 'smart', 'max'] as const;
export type VariantId = (typeof variantIds)[number];

/** Prices in US dollars per million tokens, as of `date`. */
export interface Price {
  readonly input: string;
  /** Price of input taken from the prompt cache. */
  readonly cachedInput: string;
  /** Price of input that is written into the prompt cache; null: that of plain input. */
  readonly cacheWrite: string | null;
  readonly output: string;
  readonly currency: 'USD';
  /** ISO date on which the figures were taken down. */
  readonly date: string;
}

/** What is known of a model, from the dated table; unknown models (compatible servers) have only their id. */
export interface ModelFacts {
  readonly id: string;
  readonly contextWindow: number | null;
  /** OpenAI's; null for models of other servers, whatever their names. The sandbox shows what it stands in for. */
  readonly price: Price | null;
  /** ISO date; from the upstream's list when it says, else from the table; null when neither knows. */
  readonly shutdownDate: string | null;
  /** Whole days in UTC until then: 0 on that day; null when there is no date. */
  readonly daysLeft: number | null;
}

/** Something that a personality may ask of a model besides its prompt. */
export type ModelParameter = 'TEMPERATURE' | 'TOP_P' | 'MAX_COMPLETION_TOKENS' | 'VERBOSITY';

/** A speed and quality tier with the model that serves it now. */
export interface Variant {
  readonly id: VariantId;
  readonly name: string;
  readonly description: string;
  /** The model that answers now; null while nothing is known or nothing fits. */
  readonly model: string | null;
  readonly available: boolean;
  /** One plain sentence; null when available. */
  readonly unavailableReason: string | null;
  /** True when the operator named the model (`VARIANT_<TIER>_MODEL`). */
  readonly overridden: boolean;
  /** The first choice of the tier that is not to be had, so that another candidate serves instead; null when the first choice serves, when the operator named the model, and when a compatible server serves with a model of its own. */
  readonly fallbackFrom: string | null;
  readonly facts: ModelFacts | null;
  /** Sent as `reasoning_effort`; null: not sent. */
  readonly reasoningEffort: string | null;
  /** Whether to ask for token counts: of OpenAI always, elsewhere only of models that are known, as servers may refuse. */
  readonly includeUsage: boolean;
  /** What of a personality's wishes is sent to the model: the others it would refuse. */
  readonly acceptedParameters: readonly ModelParameter[];
}

/** Variants as they stand, re-resolved in the background. */
export interface VariantCatalogue {
  list(): readonly Variant[];
  /** Null for an unknown id. */
  find(id: string): Variant | null;
}
