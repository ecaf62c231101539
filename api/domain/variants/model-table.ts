import type { ModelFacts, Price } from './variant.ts';

/** What ModelHub knows about an OpenAI model. */
export interface KnownModel extends Omit<ModelFacts, 'daysLeft'> {
  readonly id: string;
  readonly contextWindow: number;
  readonly price: Price;
  /** Prices for the whole request once its input exceeds `above` tokens; null: the same at any length. */
  readonly longContext: { readonly above: number; readonly price: Price } | null;
  /** Whether OpenAI charges a tenth more for it at a regional address, as for all models from 5 March 2026 on. */
  readonly regionalSurcharge: boolean;
  /** Accepted values of `reasoning_effort`, from least to most; empty: the parameter is not accepted. */
  readonly efforts: readonly string[];
  /** Whether it accepts `verbosity`, as GPT-5 and later do. */
  readonly verbosity: boolean;
}

const sixth = {
  contextWindow: 1_050_000,
  shutdownDate: null,
  regionalSurcharge: true,
  efforts: ['none', 'low', 'medium', 'high', 'xhigh', 'max'],
  verbosity: true,
};
const alwaysReasoning = ['low', 'medium', 'high', 'xhigh', 'max'];

/** When the figures were collected. */
const asOf = '2026-11-30';

function price(input: string, cachedInput: string, cacheWrite: string | null, output: string): Price {
  return { input, cachedInput, cacheWrite, output, currency: 'USD', date: asOf };
}

function above272k(...prices: Parameters<typeof price>): KnownModel['longContext'] {
  return { above: 272_000, price: price(...prices) };
}

/**
 * Prices of the service tier `default`. A project can be set to others; the answer then names its tier. Tools and
 * images are not used. From GPT-5.6 on, OpenAI writes input to its cache unasked, for 30 minutes and at a price;
 * before, that was free.
 */
const knownModels: readonly KnownModel[] = [
  {
    ...sixth,
    id: 'gpt-6-luna',
    price: price('0.10', '0.01', '0.125', '0.50'),
    longContext: above272k('0.20', '0.02', '0.25', '0.75'),
  },
  {
    ...sixth,
    id: 'gpt-6.1-terra',
    price: price('1.00', '0.05', '1.25', '5.00'),
    longContext: above272k('2.00', '0.10', '2.50', '7.50'),
  },
  {
    ...sixth,
    id: 'gpt-6.1-sol',
    efforts: alwaysReasoning,
    price: price('2.00', '0.10', '2.50', '10.00'),
    longContext: above272k('4.00', '0.20', '5.00', '15.00'),
  },
  {
    ...sixth,
    id: 'gpt-6.2-sol',
    efforts: alwaysReasoning,
    price: price('2.00', '0.10', '2.50', '10.00'),
    longContext: above272k('4.00', '0.20', '5.00', '15.00'),
  },
  {
    ...sixth,
    id: 'gpt-6.2-astra',
    efforts: alwaysReasoning,
    price: price('8.00', '0.40', '10.00', '40.00'),
    longContext: above272k('16.00', '0.80', '20.00', '60.00'),
  },
  {
    id: 'gpt-5.4-mini',
    contextWindow: 400_000,
    shutdownDate: null,
    efforts: ['none', 'low', 'medium', 'high', 'xhigh'],
    verbosity: true,
    price: price('0.75', '0.075', null, '4.50'),
    longContext: null,
    regionalSurcharge: true,
  },
  {
    id: 'gpt-4o',
    contextWindow: 128_000,
    shutdownDate: '2027-01-14',
    efforts: [],
    verbosity: false,
    price: price('2.50', '1.25', null, '10.00'),
    longContext: null,
    regionalSurcharge: false,
  },
  {
    id: 'gpt-4o-mini',
    contextWindow: 128_000,
    shutdownDate: '2027-01-14',
    efforts: [],
    verbosity: false,
    price: price('0.15', '0.075', null, '0.60'),
    longContext: null,
    regionalSurcharge: false,
  },
];

/** Sent to the models above that take them, also through a gateway, which may refuse them. */
export const parametersOfKnownModels: readonly string[] = [
  'reasoning_effort',
  'verbosity',
  'max_completion_tokens',
];

/** Sent, if the personality sets them, to every model that is not known to reason; those that do refuse them. */
export const samplingParameters: readonly string[] = ['temperature', 'top_p'];

const byId = new Map(knownModels.map((model) => [model.id, model]));

/** Finds a model by its id or that of a dated snapshot (`gpt-4o-2024-08-06` is a gpt-4o); null for all others. */
export function findKnownModel(id: string): KnownModel | null {
  return byId.get(id) ?? byId.get(id.replace(/-\d{4}-\d{2}-\d{2}$/, '')) ?? null;
}
