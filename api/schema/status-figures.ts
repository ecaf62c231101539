import { firstTokenTimesRef, rateAllowanceRef, rateHeadroomRef } from './refs.ts';

firstTokenTimesRef.implement({
  description:
    'How long the answers of this hub took to their first delta, each from its own last try: the newest two hundred since the start, none older than a day.',
  fields: (t) => ({
    answers: t.exposeInt('answers', { description: 'How many answers are counted, at most two hundred.' }),
    since: t.expose('since', {
      type: 'DateTime',
      nullable: true,
      description: 'When the oldest of them began to come; null while there is none.',
    }),
    p50Ms: t.exposeInt('p50Ms', {
      nullable: true,
      description: 'Milliseconds within which half of them began; null while there are fewer than five.',
    }),
    p95Ms: t.exposeInt('p95Ms', {
      nullable: true,
      description:
        'Milliseconds within which nineteen of twenty began; null while there are fewer than twenty.',
    }),
  }),
});

rateAllowanceRef.implement({
  description: 'How much of one thing the upstream allows, and what is left of that.',
  fields: (t) => ({
    limit: t.exposeInt('limit', {
      description: 'How many it allows in its own span of time, a minute or a day; it does not say which.',
    }),
    remaining: t.exposeInt('remaining', { description: 'How many of them were left; at most `limit`.' }),
    fullAt: t.expose('fullAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When all of `limit` is free again if nothing more is used. Nobody has to wait for it: what remains can be used now. Null when the upstream did not say.',
    }),
  }),
});

rateHeadroomRef.implement({
  description:
    'How far the account is from its rate limits, by the `x-ratelimit-*` headers of one response. Whoever shares the account uses up the same limits.',
  fields: (t) => ({
    model: t.exposeString('model', {
      nullable: true,
      description:
        'The model whose limits these are, since they are counted by model; null when the response was about none.',
    }),
    requests: t.expose('requests', {
      type: rateAllowanceRef,
      nullable: true,
      description: 'In requests; null when the response did not say.',
    }),
    tokens: t.expose('tokens', {
      type: rateAllowanceRef,
      nullable: true,
      description: 'In tokens of input and output together; null when the response did not say.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When the response said so.' }),
  }),
});
