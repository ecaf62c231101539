import type { StatusConfiguration, Upstream } from '../status/api-status.ts';
import type { UpstreamModel } from '../status/model-catalogue.ts';
import { priceFor } from './cost.ts';
import { findKnownModel, type KnownModel } from './model-table.ts';
import { type Candidate, type Tier, tiers } from './tiers.ts';
import type { ModelParameter, Variant, VariantId } from './variant.ts';

/** Models that the operator chose in place of a tier's own (`VARIANT_<TIER>_MODEL`). */
type VariantOverrides = Readonly<Partial<Record<VariantId, string>>>;

export interface VariantCircumstances {
  /** As the upstream lists them, in its order; null: not known yet. */
  readonly models: readonly UpstreamModel[] | null;
  readonly overrides: VariantOverrides;
  readonly upstream: Upstream;
  /** With an unusable key the upstream is never asked, so only the sandbox can serve. */
  readonly key: StatusConfiguration['key'];
  /** ISO date in UTC. */
  readonly today: string;
}

const keyFaults: Partial<Record<StatusConfiguration['key'], string>> = {
  absent: 'No key is set on this server.',
  unreadable: 'The key of this server could not be read.',
  malformed: 'No request can be made with the key that is set.',
};

/**
 * Finds the model of each tier; none if the key cannot be used.
 *
 * A model that the operator named always serves, even if it is not listed: some servers' lists are incomplete, and a
 * wrong name shows with the first chat. Otherwise the first candidate serves that is listed and not past its shutdown
 * date. Until OpenAI's list is known, the very first candidate is assumed, so that the first chat need not wait. If a
 * compatible server has none of them, its first model that looks like a chat model serves every tier.
 */
export function resolveVariants(circumstances: VariantCircumstances): readonly Variant[] {
  return tiers.map((tier) => resolveTier(tier, circumstances));
}

function resolveTier(tier: Tier, circumstances: VariantCircumstances): Variant {
  const { models, overrides, upstream, key, today } = circumstances;
  const keyFault = upstream.kind === 'SANDBOX' ? undefined : keyFaults[key];
  if (keyFault !== undefined) return unavailable(tier, keyFault);
  const override = overrides[tier.id];
  if (override) return overriddenVariant(tier, override, circumstances);

  const [first] = tier.candidates;
  const listed = models ?? (upstream.kind === 'COMPATIBLE' ? [] : [{ id: first.model, shutdownDate: null }]);
  const candidate = tier.candidates.find(({ model }) => isOffered(model, listed, today));
  if (candidate !== undefined) {
    return {
      ...servedBy(tier, candidate, listed, circumstances),
      fallbackFrom: candidate === first ? null : first.model,
    };
  }

  if (upstream.kind !== 'COMPATIBLE') {
    return unavailable(
      tier,
      `The account behind this server has no access to any of the models for this variant. Set one with ${settingOf(tier)}.`,
    );
  }
  if (models === null)
    return unavailable(tier, `The server has not listed its models yet. Set one with ${settingOf(tier)}.`);
  const own = chooseChatModel(models);
  if (own === undefined) {
    return unavailable(
      tier,
      `The server lists no models. Load one there, or set one with ${settingOf(tier)}.`,
    );
  }
  return {
    ...servedBy(tier, { model: own.id, effort: null }, models, circumstances),
    description: 'The API has models of its own. This one serves every variant that has no other model set.',
  };
}

function isOffered(model: string, listed: readonly UpstreamModel[], today: string): boolean {
  if (!listed.some(({ id, cannotChat }) => id === model && !cannotChat)) return false;
  const shutdownDate = shutdownDateOf(model, listed);
  return shutdownDate === null || today <= shutdownDate;
}

/** The upstream knows its plans better than the table does. */
function shutdownDateOf(model: string, listed: readonly UpstreamModel[]): string | null {
  const told = listed.find(({ id }) => id === model)?.shutdownDate;
  return told ?? findKnownModel(model)?.shutdownDate ?? null;
}

/** Between two ISO dates; 0 if the day is over. */
function daysUntil(day: string, today: string): number {
  return Math.max(0, (Date.parse(day) - Date.parse(today)) / 86_400_000);
}

function overriddenVariant(tier: Tier, model: string, circumstances: VariantCircumstances): Variant {
  const { models } = circumstances;
  const variant = {
    ...servedBy(tier, { model, effort: effortFor(tier, findKnownModel(model)) }, models ?? [], circumstances),
    overridden: true,
  };
  if (models === null || models.some(({ id }) => id === model)) return variant;
  return {
    ...variant,
    description: `${tier.description} The API does not list ${model}, but ModelHub tries it.`,
  };
}

/** The tier's effort or, if the model does not accept that, the least that it does accept. */
function effortFor(tier: Tier, known: KnownModel | null): string | null {
  if (known === null) return null;
  return known.efforts.includes(tier.effort) ? tier.effort : (known.efforts[0] ?? null);
}

function servedBy(
  tier: Tier,
  { model, effort }: Candidate,
  listed: readonly UpstreamModel[],
  { today, upstream }: VariantCircumstances,
): Variant {
  const known = findKnownModel(model);
  const told = listed.find(({ id }) => id === model);
  const shutdownDate = shutdownDateOf(model, listed);
  return {
    id: tier.id,
    name: tier.name,
    description: tier.description,
    model,
    available: true,
    unavailableReason: null,
    overridden: false,
    fallbackFrom: null,
    facts: {
      contextWindow: told?.contextWindow ?? known?.contextWindow ?? null,
      price: known === null || upstream.kind === 'COMPATIBLE' ? null : priceFor(upstream, known, 0),
      shutdownDate,
      daysLeft: shutdownDate === null ? null : daysUntil(shutdownDate, today),
    },
    reasoningEffort: effort,
    acceptedParameters: acceptedParameters(known, effort, upstream),
  };
}

/** A reasoning model refuses sampling parameters; which of a compatible server's models reason is unknown. */
function acceptedParameters(
  known: KnownModel | null,
  effort: string | null,
  upstream: Upstream,
): readonly ModelParameter[] {
  const sampling = ['TEMPERATURE', 'TOP_P'] as const;
  if (known === null) return upstream.kind === 'COMPATIBLE' ? sampling : [];
  const reasons = effort !== null && effort !== 'none';
  return [
    ...(reasons ? [] : sampling),
    'MAX_COMPLETION_TOKENS',
    ...(known.verbosity ? (['VERBOSITY'] as const) : []),
  ];
}

function unavailable(tier: Tier, unavailableReason: string): Variant {
  return {
    id: tier.id,
    name: tier.name,
    description: tier.description,
    model: null,
    available: false,
    unavailableReason,
    overridden: false,
    fallbackFrom: null,
    facts: null,
    reasoningEffort: null,
    acceptedParameters: [],
  };
}

function settingOf({ id }: Tier): string {
  return `VARIANT_${id.toUpperCase()}_MODEL`;
}

const notForChats =
  /embed|\be5-|bge-|gte-|minilm|rerank|whisper|transcri|tts|speech|audio|orpheus|dall-e|flux|diffusion|image|sora|moderation|guard|clip|ocr/i;

/** Most lists give only names. Models meant for something else come last, most of all those whose server says so. */
function chooseChatModel(models: readonly UpstreamModel[]): UpstreamModel | undefined {
  const able = models.filter(({ cannotChat }) => !cannotChat);
  return able.find(({ id }) => !notForChats.test(id)) ?? able[0] ?? models[0];
}
