import { firstTokenTimesRef, rateAllowanceRef, rateHeadroomRef } from './refs.ts';

firstTokenTimesRef.implement({
  description:
    'How long answers of this hub took to their first delta, each measured from its last attempt: the newest two hundred since the start, none older than a day.',
  fields: (t) => ({
    answers: t.exposeInt('answers', { description: 'How many answers are counted, at most two hundred.' }),
    since: t.expose('since', {
      type: 'DateTime',
      nullable: true,
      description: 'When the oldest of them began to arrive; null when there are none.',
    }),
    p50Ms: t.exposeInt('p50Ms', {
      nullable: true,
      description: 'Milliseconds within which half of them began; null with fewer than five.',
    }),
    p95Ms: t.exposeInt('p95Ms', {
      nullable: true,
      description: 'Milliseconds within which nineteen in twenty began; null with fewer than twenty.',
    }),
  }),
});

rateAllowanceRef.implement({
  description: 'How much of one thing the upstream allows, and how much of it is left.',
  fields: (t) => ({
    limit: t.exposeInt('limit', {
      description: 'How many it allows within its own period, a minute or a day; it does not say which.',
    }),
    remaining: t.exposeInt('remaining', { description: 'How many of them were left; at most `limit`.' }),
    fullAt: t.expose('fullAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When all of `limit` is available again if nothing more is used. There is no need to wait for it: what remains can be used now. Null when the upstream did not say.',
    }),
  }),
});

rateHeadroomRef.implement({
  description:
    'How far the account is from its rate limits, according to the `x-ratelimit-*` headers of one response. Everyone who shares the account shares its limits.',
  fields: (t) => ({
    model: t.exposeString('model', {
      nullable: true,
      description:
        'The model that these limits apply to, as they are counted per model; null when the response was not about a model.',
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
