import { expect, test } from 'vitest';
import { runOperation } from '../testing/run-operation.ts';
import { createStubHub, stubStatus, stubVariant } from '../testing/stub-hub.ts';

test('lists the personalities with the question that all of them answer', async () => {
  const { data } = await runOperation(`{
    personalities { id name servedBy starters sample sampleQuestion defaultVariant { id } builtIn accent }
    known: personality(id: "claude") { id }
    unknown: personality(id: "nobody") { id }
  }`);

  expect(data).toMatchObject({
    personalities: [
      {
        id: 'claude',
        servedBy: 'Claude-style · served by OpenAI models',
        starters: ['One?', 'Two?', 'Three?', 'Four?'],
        sampleQuestion: expect.stringContaining('?'),
        defaultVariant: { id: 'fast' },
      },
    ],
    known: { id: 'claude' },
    unknown: null,
  });
});

test('lists the variants with what serves them', async () => {
  const { data } = await runOperation(`{
    variants { id tier name model available price { input cachedInput cacheWrite output currency date } contextWindow shutdownDate daysLeft }
  }`);

  expect(data).toEqual({
    variants: [
      {
        id: 'fast',
        tier: 'FAST',
        name: 'Fast',
        model: 'small-1',
        available: true,
        price: {
          input: '0.10',
          cachedInput: '0.01',
          cacheWrite: null,
          output: '0.40',
          currency: 'USD',
          date: '2026-11-01',
        },
        contextWindow: 128_000,
        shutdownDate: null,
        daysLeft: null,
      },
    ],
  });
});

test('gives a variant by its id, and null for any other id', async () => {
  const { data } = await runOperation(`{
    known: variant(id: "fast") { tier model }
    unknown: variant(id: "fastest") { id }
  }`);

  expect(data).toEqual({ known: { tier: 'FAST', model: 'small-1' }, unknown: null });
});

test('says nothing of a model that the table does not know', async () => {
  const unknown = { ...stubVariant, model: null, available: false, unavailableReason: 'No.', facts: null };
  const hub = createStubHub({ variants: { list: () => [unknown] } });

  const { data } = await runOperation(
    '{ variants { model unavailableReason price { input } contextWindow shutdownDate daysLeft } }',
    {},
    hub,
  );

  expect(data).toEqual({
    variants: [
      {
        model: null,
        unavailableReason: 'No.',
        price: null,
        contextWindow: null,
        shutdownDate: null,
        daysLeft: null,
      },
    ],
  });
});

test('gives the status of the upstream', async () => {
  const { data } = await runOperation(`{
    apiStatus {
      state connected code title message steps cause causeMessage since checkedAt latencyMs source retryAt
      upstream { kind host }
      history { at source ok latencyMs code }
      firstToken { answers since p50Ms p95Ms }
      headroom { model requests { limit remaining fullAt } tokens { limit remaining fullAt } at }
    }
  }`);

  const time = '2026-11-24T00:00:00.000Z';
  expect(data?.apiStatus).toEqual({
    ...stubStatus,
    since: time,
    checkedAt: time,
    latencyMs: 182,
    history: [{ at: time, source: 'PROBE', ok: true, latencyMs: 182, code: null }],
    firstToken: { answers: 20, since: time, p50Ms: 420, p95Ms: 1_900 },
    headroom: {
      model: 'small-1',
      requests: { limit: 500, remaining: 499, fullAt: '2026-11-24T00:00:00.120Z' },
      tokens: { limit: 200_000, remaining: 150_000, fullAt: null },
      at: time,
    },
  });
});

test('gives a status without any reading', async () => {
  const hub = createStubHub({
    status: {
      current: () => ({
        ...stubStatus,
        state: 'CHECKING',
        checkedAt: null,
        latencyMs: null,
        source: null,
        history: [],
      }),
    },
  });

  const { data } = await runOperation(
    '{ apiStatus { state checkedAt latencyMs source history { at } } }',
    {},
    hub,
  );

  expect(data?.apiStatus).toEqual({
    state: 'CHECKING',
    checkedAt: null,
    latencyMs: null,
    source: null,
    history: [],
  });
});
