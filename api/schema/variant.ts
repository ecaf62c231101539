import { isId } from '../domain/check-id.ts';
import { inputLimit } from '../domain/generation/trim-history.ts';
import { builder } from './builder.ts';
import { sized } from './field-size.ts';
import { priceRef, variantRef } from './refs.ts';

const variantTierType = builder.enumType('VariantTier', {
  description: 'Where a variant lies between quick and cheap at one end and most capable at the other.',
  values: {
    FAST: { description: 'Answers soonest and costs least; for small questions and drafts.' },
    BALANCED: { description: 'A compromise between waiting, price and quality; right for most chats.' },
    SMART: {
      description:
        'Thinks before it answers: slower and more expensive than BALANCED, better at hard questions.',
    },
    MAX: { description: 'The most capable model available here, however slow or expensive.' },
  },
});

const tiers = { fast: 'FAST', balanced: 'BALANCED', smart: 'SMART', max: 'MAX' } as const;

const modelParameterType = builder.enumType('ModelParameter', {
  description: 'Something that a personality may ask of a model besides its prompt.',
  values: {
    TEMPERATURE: { description: '`PersonalityParameters.temperature`; models that reason first refuse it.' },
    TOP_P: { description: '`PersonalityParameters.topP`; models that reason first refuse it.' },
    MAX_COMPLETION_TOKENS: {
      description: '`PersonalityParameters.maxCompletionTokens`; sent only to models in our table.',
    },
    VERBOSITY: { description: '`Personality.verbosity`; GPT-5 and later accept it.' },
  },
});

priceRef.implement({
  description:
    'What a model costs by our dated table, per million tokens at the service tier `default`; at the address of a region, such as `eu.api.openai.com`, with the 10 % that OpenAI adds there for models from March 2026 on. Providers change prices without notice: show `date` beside any sum.',
  fields: (t) => ({
    input: t.expose('input', {
      type: 'Decimal',
      description: 'Per million tokens of input that the upstream had to read in full.',
    }),
    cachedInput: t.expose('cachedInput', {
      type: 'Decimal',
      description: 'Per million tokens of input that came from the prompt cache of the upstream.',
    }),
    cacheWrite: t.expose('cacheWrite', {
      type: 'Decimal',
      nullable: true,
      description:
        'Per million tokens of input that the upstream writes into its prompt cache, which it does by itself for inputs from about 1,024 tokens on; null for models that write at the price of `input`.',
    }),
    output: t.expose('output', {
      type: 'Decimal',
      description: 'Per million tokens of output, reasoning included.',
    }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code; always `USD` so far.' }),
    date: t.expose('date', {
      type: 'Date',
      description: 'The day on which these prices were recorded.',
    }),
  }),
});

variantRef.implement({
  description:
    'A level of speed and quality, with the model that serves it right now. The four variants always exist; which models serve them may change while the server runs.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'One of `fast`, `balanced`, `smart` and `max`; never changes.' }),
    name: t.exposeString('name', { description: 'What to call it on a page.' }),
    description: t.exposeString('description', {
      description: 'When to choose it, in one or two sentences for people.',
    }),
    tier: t.field({
      type: variantTierType,
      description: 'The same as `id`, as an enum that compilers can check.',
      resolve: ({ id }) => tiers[id],
    }),
    model: t.exposeString('model', {
      nullable: true,
      description:
        'The model that would answer a chat started now, as the upstream names it; null while nothing is known of the upstream, when none of its models fits, and when a key is needed and there is none.',
    }),
    available: t.exposeBoolean('available', {
      description:
        'Whether there is a model that serves it and, where one is needed, a key. When false, it can still be tried: the answer then fails as MODEL_UNAVAILABLE, or with whatever keeps the upstream out of reach.',
    }),
    unavailableReason: t.exposeString('unavailableReason', {
      nullable: true,
      description: 'Why it is not `available`, in one plain sentence; null when it is.',
    }),
    acceptedParameters: t.field({
      type: [modelParameterType],
      description:
        'What a personality may ask of `model` besides its prompt; anything else is not sent, since the model would refuse it. For a model that is not known: TEMPERATURE and TOP_P on a compatible server, elsewhere nothing.',
      resolve: ({ acceptedParameters }) => [...acceptedParameters],
    }),
    overridden: t.exposeBoolean('overridden', {
      description: 'True when the operator named the model in the configuration, so that no other is tried.',
    }),
    fallbackFrom: t.exposeString('fallbackFrom', {
      nullable: true,
      description:
        'The model that this variant prefers but the upstream does not offer, so that `model` replaces it; null when the first choice serves, and when the operator or a compatible server has chosen.',
    }),
    contextWindow: t.int({
      nullable: true,
      description:
        'How many tokens of instructions, history, question and answer fit together, from the upstream’s list of models if it says, else from our table; null if neither knows.',
      resolve: ({ facts }) => facts?.contextWindow ?? null,
    }),
    inputLimit: t.int({
      nullable: true,
      description:
        'The most tokens of instructions, history and question together that are sent to `model`: three quarters of `contextWindow`, to leave room for the answer. In a longer chat the oldest messages are left out. Null when the window is not known; then nothing is left out.',
      resolve: ({ facts }) => (facts?.contextWindow == null ? null : inputLimit(facts.contextWindow)),
    }),
    price: t.field({
      type: priceRef,
      nullable: true,
      description:
        'What `model` costs at OpenAI, or would cost while answers are simulated; null on another server, and for models that are not in our table.',
      resolve: ({ facts }) => facts?.price ?? null,
    }),
    shutdownDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the provider retires `model`; null when none was announced.',
      resolve: ({ facts }) => facts?.shutdownDate ?? null,
    }),
    daysLeft: t.int({
      nullable: true,
      description:
        'Whole days until `shutdownDate`, in UTC: 0 on that day and after it; null when there is no such date.',
      resolve: ({ facts }) => facts?.daysLeft ?? null,
    }),
  }),
});

builder.queryFields((t) => ({
  variants: t.field({
    type: [variantRef],
    ...sized({ items: 4 }),
    description:
      'The four variants from fastest to most capable, with the model that serves each of them now.',
    resolve: (_root, _arguments, { hub }) => hub.variants.list(),
  }),
  variant: t.field({
    type: variantRef,
    nullable: true,
    description: 'One variant by its id; null for any but those of `variants`.',
    args: { id: t.arg.id({ required: true, description: '`Variant.id`, such as `fast`.' }) },
    resolve: (_root, { id }, { hub }) => (isId(id) ? hub.variants.find(id) : null),
  }),
}));
