import type { Cost } from '../conversations/records.ts';
import type { Usage } from '../generation/model-exchange.ts';
import { isRegionalOpenAiHost } from '../is-open-ai-host.ts';
import type { Upstream } from '../status/api-status.ts';
import { findKnownModel, type KnownModel } from './model-table.ts';
import type { Price } from './variant.ts';

const uncounted = 'The API sent no token counts for this answer.';
const cutShort = 'The answer ended early, and the API sends its token counts only at the very end.';

/** For an answer that nobody was there to settle. */
export const unseenCost = unknown('The server ended before the API had said what it counted.');

/** For a request that the upstream refused, or that never reached it. */
export const unbilled: Cost = { amount: '0', currency: 'USD', priceDate: null, unknownReason: null };

/** Decimals of a price in dollars per million tokens; the price of one token has six more. */
const priceDecimals = 6;
const amountDecimals = priceDecimals + 6;

/**
 * Exact cost of one answer by the table's prices, or why it is unknown. Reasoning is part of the output. The table is
 * OpenAI's: other servers set their own prices for models of the same name.
 */
export function priceAnswer(
  upstream: Upstream,
  answered: { readonly model: string; readonly usage: Usage | null; readonly serviceTier: string | null },
  /** Whether the end of the answer was received. */
  complete: boolean,
): Cost {
  if (upstream.kind !== 'OPENAI') return unknown(`ModelHub knows no prices of ${upstream.host}.`);
  const { usage, serviceTier } = answered;
  if (usage === null) return unknown(complete ? uncounted : cutShort);
  const model = findKnownModel(answered.model);
  if (model === null) return unknown(`ModelHub knows no price for ${answered.model || 'this model'}.`);
  if (serviceTier !== null && serviceTier !== 'default') {
    return unknown(
      `OpenAI answered at its service tier “${serviceTier}”, whose prices ModelHub does not know.`,
    );
  }

  const { inputTokens, outputTokens } = usage;
  const cached = Math.min(usage.cachedInputTokens ?? 0, inputTokens);
  const written = Math.min(usage.cacheWriteTokens ?? 0, inputTokens - cached);
  if (
    ![inputTokens, outputTokens, cached, written].every((count) => Number.isSafeInteger(count) && count >= 0)
  ) {
    return unknown('The API sent impossible token counts.');
  }
  const price = priceFor(upstream, model, inputTokens);
  const amount =
    BigInt(inputTokens - cached - written) * perToken(price.input) +
    BigInt(cached) * perToken(price.cachedInput) +
    BigInt(written) * perToken(price.cacheWrite ?? price.input) +
    BigInt(outputTokens) * perToken(price.output);
  return { amount: formatAmount(amount), currency: 'USD', priceDate: price.date, unknownReason: null };
}

/** What OpenAI charges at that address for a request with this much input. */
export function priceFor(
  { host }: Upstream,
  { price, longContext, regionalSurcharge }: KnownModel,
  inputTokens: number,
): Price {
  const standard = longContext !== null && inputTokens > longContext.above ? longContext.price : price;
  if (!regionalSurcharge || !isRegionalOpenAiHost(host)) return standard;
  const { input, cachedInput, cacheWrite, output } = standard;
  return {
    ...standard,
    input: aTenthMore(input),
    cachedInput: aTenthMore(cachedInput),
    cacheWrite: cacheWrite && aTenthMore(cacheWrite),
    output: aTenthMore(output),
  };
}

function aTenthMore(price: string): string {
  const [whole, fraction = ''] = formatAmount(perToken(price) * 1_100_000n).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** Converts dollars per million tokens, such as “0.075”, to units of 10⁻¹² dollars per token. */
function perToken(price: string): bigint {
  const [whole = '', fraction = ''] = price.split('.');
  return BigInt(whole + fraction.padEnd(priceDecimals, '0'));
}

/** Units of 10⁻¹² dollars as a decimal without trailing zeros. */
export function formatAmount(amount: bigint): string {
  const digits = amount.toString().padStart(amountDecimals + 1, '0');
  const fraction = digits.slice(-amountDecimals).replace(/0+$/, '');
  return `${digits.slice(0, -amountDecimals)}${fraction && `.${fraction}`}`;
}

function unknown(unknownReason: string): Cost {
  return { amount: null, currency: 'USD', priceDate: null, unknownReason };
}
