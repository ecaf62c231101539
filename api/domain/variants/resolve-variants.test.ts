import { expect, test } from 'vitest';
import type { UpstreamModel } from '../status/model-catalogue.ts';
import { findKnownModel } from './model-table.ts';
import { resolveVariants, type VariantCircumstances } from './resolve-variants.ts';
import { tiers } from './tiers.ts';
import { type Variant, type VariantId, variantIds } from './variant.ts';

const models = (...ids: string[]): UpstreamModel[] => ids.map((id) => ({ id, shutdownDate: null }));
const openAi = { kind: 'OPENAI', host: 'api.openai.com' } as const;
const compatible = { kind: 'COMPATIBLE', host: 'localhost:11434' } as const;
const sandbox = { kind: 'SANDBOX', host: 'sandbox' } as const;
const firstChoices = models('gpt-6-luna', 'gpt-6.1-terra', 'gpt-6.2-sol', 'gpt-6.2-astra');

function resolve(circumstances: Partial<VariantCircumstances>): Record<VariantId, Variant> {
  const variants = resolveVariants({
    models: null,
    overrides: {},
    upstream: openAi,
    key: 'present',
    today: '2026-11-24',
    ...circumstances,
  });
  expect(variants.map(({ id }) => id)).toEqual(variantIds);
  return Object.fromEntries(variants.map((variant) => [variant.id, variant])) as Record<VariantId, Variant>;
}

test('the first candidates serve when they are listed', () => {
  const variants = resolve({ models: firstChoices });

  expect(variants.fast).toMatchObject({
    model: 'gpt-6-luna',
    available: true,
    unavailableReason: null,
    overridden: false,
    fallbackFrom: null,
    reasoningEffort: 'none',
    facts: { contextWindow: 1_050_000, shutdownDate: null },
  });
  expect(variants.fast.facts?.price).toMatchObject({ input: '0.10', output: '0.50', currency: 'USD' });
  expect(variants.balanced).toMatchObject({ model: 'gpt-6.1-terra', reasoningEffort: 'low' });
  expect(variants.smart).toMatchObject({ model: 'gpt-6.2-sol', reasoningEffort: 'medium' });
  expect(variants.max).toMatchObject({ model: 'gpt-6.2-astra', reasoningEffort: 'high' });
});

test.each([openAi, sandbox])(
  'before the list of $kind is known the first candidates are counted on',
  (upstream) => {
    const variants = resolve({ upstream });

    expect(variants.max).toMatchObject({ model: 'gpt-6.2-astra', available: true, fallbackFrom: null });
  },
);

test('the next candidate that is listed serves instead, and the first choice is named', () => {
  const variants = resolve({ models: models('gpt-5.4-mini', 'gpt-6.1-sol') });

  expect(variants.fast).toMatchObject({
    model: 'gpt-5.4-mini',
    fallbackFrom: 'gpt-6-luna',
    reasoningEffort: 'none',
  });
  expect(variants.max).toMatchObject({
    model: 'gpt-6.1-sol',
    fallbackFrom: 'gpt-6.2-astra',
    reasoningEffort: 'xhigh',
  });
});

test('the legacy models serve until their shutdown date and not a day longer', () => {
  const listed = models('gpt-4o', 'gpt-4o-mini');

  const before = resolve({ models: listed, today: '2027-01-14' });
  const after = resolve({ models: listed, today: '2027-01-15' });

  expect(before.fast).toMatchObject({
    model: 'gpt-4o-mini',
    reasoningEffort: null,
    fallbackFrom: 'gpt-6-luna',
  });
  expect(before.smart.model).toBe('gpt-4o');
  expect(before.smart.facts?.shutdownDate).toBe('2027-01-14');
  for (const variant of Object.values(after)) {
    expect(variant).toMatchObject({ model: null, available: false, facts: null });
    expect(variant.unavailableReason).toContain(`VARIANT_${variant.id.toUpperCase()}_MODEL`);
  }
});

test.each([
  ['2026-11-24', 51],
  ['2027-01-13', 1],
  ['2027-01-14', 0],
  ['2027-06-01', 0],
])('on %s a model that is retired on 14 January has %i days left', (today, daysLeft) => {
  expect(resolve({ overrides: { fast: 'gpt-4o-mini' }, today }).fast.facts?.daysLeft).toBe(daysLeft);
});

test('a shutdown date that the upstream tells counts more than the table', () => {
  const listed = [
    { id: 'gpt-6-luna', shutdownDate: '2026-11-23' },
    { id: 'gpt-4o-mini', shutdownDate: '2027-06-30' },
  ];

  const variants = resolve({ models: listed });

  expect(variants.fast).toMatchObject({
    model: 'gpt-4o-mini',
    facts: { shutdownDate: '2027-06-30', daysLeft: 218 },
  });
});

test('the context window that a server tells counts more than the table', () => {
  const listed = [
    { id: 'qwen3', shutdownDate: null, contextWindow: 32_768 },
    { id: 'gpt-4o', shutdownDate: null, contextWindow: 8_192 },
  ];

  const { fast, max } = resolve({
    models: listed,
    upstream: compatible,
    overrides: { fast: 'qwen3', max: 'gpt-4o' },
  });

  expect(fast.facts?.contextWindow).toBe(32_768);
  expect(max.facts?.contextWindow).toBe(8_192);
});

test('a model that the operator named serves, listed or not, and says when it is not', () => {
  const overrides = { fast: 'gpt-6.2-sol', smart: 'gpt-9-experimental' };

  const variants = resolve({ models: firstChoices, overrides });

  expect(variants.fast).toMatchObject({
    model: 'gpt-6.2-sol',
    overridden: true,
    fallbackFrom: null,
    available: true,
  });
  expect(variants.smart).toMatchObject({
    model: 'gpt-9-experimental',
    overridden: true,
    available: true,
    reasoningEffort: null,
    facts: { contextWindow: null, price: null, shutdownDate: null },
  });
  expect(variants.smart.description).toContain('does not list gpt-9-experimental');
  expect(variants.fast.description).not.toContain('does not list');
  expect(variants.balanced.overridden).toBe(false);
});

test('a named model gets the effort of the tier, or the least that it takes, or none', () => {
  const effort = (model: string) => resolve({ overrides: { fast: model } }).fast.reasoningEffort;

  expect(effort('gpt-6.1-terra')).toBe('none');
  expect(effort('gpt-6.2-sol')).toBe('low');
  expect(effort('gpt-4o-2024-08-06')).toBeNull();
});

test('a compatible server serves every tier with its own first model for chats, and says so', () => {
  const others = ['nomic-embed-text', 'whisper-large', 'bge-reranker-v2', 'orpheus-v1', 'FLUX.1-schnell'];
  const listed = models(...others, 'llama3.2', 'qwen3');

  const variants = resolve({ models: listed, upstream: compatible });

  for (const variant of Object.values(variants)) {
    expect(variant).toMatchObject({
      model: 'llama3.2',
      available: true,
      fallbackFrom: null,
      reasoningEffort: null,
      facts: { price: null, contextWindow: null },
    });
    expect(variant.description).toContain('This one serves every variant');
  }
});

test('a model that cannot chat, as its server says, comes last even with the name of one that can', () => {
  const listed = [
    { id: 'canopylabs-v1', shutdownDate: null, cannotChat: true },
    ...models('clip-chat'),
  ] as const;

  expect(resolve({ models: listed, upstream: compatible }).fast.model).toBe('clip-chat');
  expect(resolve({ models: listed.slice(0, 1), upstream: compatible }).fast.model).toBe('canopylabs-v1');
});

test('a model of the table that the server says cannot chat is passed over', () => {
  const listed = [{ id: 'gpt-4o', shutdownDate: null, cannotChat: true }, ...models('other-chat')] as const;

  expect(resolve({ models: listed, upstream: compatible }).max.model).toBe('other-chat');
});

test('a compatible server with nothing but an embedding model gets the benefit of the doubt', () => {
  const variants = resolve({ models: models('text-embedding-custom'), upstream: compatible });

  expect(variants.fast.model).toBe('text-embedding-custom');
});

test('a compatible server that lists candidates serves them tier by tier', () => {
  const variants = resolve({ models: models('mistral', 'gpt-6-luna'), upstream: compatible });

  expect(variants.fast).toMatchObject({ model: 'gpt-6-luna', facts: { price: null } });
  expect(variants.smart.model).toBe('mistral');
});

test.each([
  [null, /has not listed its models yet/],
  [[], /lists no models\. Load one there, or set one with VARIANT_FAST_MODEL\.$/],
])(
  'a compatible server with the list %j serves nothing and says why, but a named model is tried',
  (listed, reason) => {
    const variants = resolve({
      models: listed,
      upstream: compatible,
      overrides: { max: 'llama3.3:70b' },
    });

    expect(variants.fast).toMatchObject({ model: null, available: false });
    expect(variants.fast.unavailableReason).toMatch(reason);
    expect(variants.max).toMatchObject({ model: 'llama3.3:70b', available: true });
  },
);

test.each([
  ['absent', 'No key is set on this server.'],
  ['unreadable', 'The key of this server could not be read.'],
  ['malformed', 'No request can be made with the key that is set.'],
] as const)('with an %s key nothing is served, also by a model that was named, and why', (key, reason) => {
  for (const upstream of [openAi, compatible]) {
    const variants = resolve({ upstream, key, overrides: { max: 'gpt-6.2-sol' } });

    for (const variant of Object.values(variants)) {
      expect(variant).toMatchObject({ model: null, available: false, unavailableReason: reason });
    }
  }
});

test('the sandbox needs no key, and a compatible server may go without', () => {
  expect(resolve({ upstream: sandbox, key: 'absent' }).fast.available).toBe(true);
  expect(resolve({ upstream: compatible, key: 'unneeded', models: models('llama3.2') }).fast.available).toBe(
    true,
  );
});

test('the table knows every candidate and takes its effort', () => {
  for (const { candidates } of tiers) {
    for (const { model, effort } of candidates) {
      const known = findKnownModel(model);
      expect(known, model).not.toBeNull();
      if (effort === null) expect(known?.efforts, model).toEqual([]);
      else expect(known?.efforts, model).toContain(effort);
    }
  }
});

test('what a personality may ask for is what the model takes: one that reasons draws words its own way', () => {
  const accepted = (circumstances: Partial<VariantCircumstances>, id: VariantId = 'fast') =>
    resolve(circumstances)[id].acceptedParameters;
  const sampling = ['TEMPERATURE', 'TOP_P'];

  expect(accepted({})).toEqual([...sampling, 'MAX_COMPLETION_TOKENS', 'VERBOSITY']);
  expect(accepted({}, 'smart')).toEqual(['MAX_COMPLETION_TOKENS', 'VERBOSITY']);
  expect(accepted({ models: models('gpt-4o') })).toEqual([...sampling, 'MAX_COMPLETION_TOKENS']);
  expect(accepted({ overrides: { fast: 'gpt-99' } })).toEqual([]);
  expect(accepted({ overrides: { fast: 'llama4' }, upstream: compatible })).toEqual(sampling);
  expect(accepted({ models: [] })).toEqual([]);
});

test('at the address of a region the price is that of the region, for models that have one', () => {
  const upstream = { kind: 'OPENAI', host: 'eu.api.openai.com' } as const;
  const variants = resolve({ upstream, overrides: { smart: 'gpt-4o' } });

  expect(variants.max.facts?.price).toMatchObject({ input: '8.80', cachedInput: '0.44', output: '44.00' });
  expect(variants.smart.facts?.price).toMatchObject({ input: '2.50', cachedInput: '1.25', output: '10.00' });
});
