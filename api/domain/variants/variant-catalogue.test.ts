import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createVariantCatalogue } from './variant-catalogue.ts';

const upstream = { kind: 'OPENAI', host: 'api.openai.com' } as const;

test('resolves anew with each list of models', () => {
  const catalogue = createVariantCatalogue({
    overrides: {},
    upstream,
    key: 'present',
    clock: createFakeClock(),
  });
  expect(catalogue.find('smart')?.model).toBe('gpt-6.2-sol');

  catalogue.update([{ id: 'gpt-6.1-sol', shutdownDate: null }]);

  expect(catalogue.find('smart')).toMatchObject({ model: 'gpt-6.1-sol', fallbackFrom: 'gpt-6.2-sol' });
  expect(catalogue.list().map(({ id }) => id)).toEqual(['fast', 'balanced', 'smart', 'max']);
});

test('a model is dropped on the day after its shutdown, without a new list', async () => {
  const clock = createFakeClock(Date.UTC(2027, 0, 14, 23, 59));
  const catalogue = createVariantCatalogue({ overrides: {}, upstream, key: 'present', clock });
  catalogue.update([{ id: 'gpt-4o-mini', shutdownDate: null }]);
  expect(catalogue.find('fast')).toMatchObject({ model: 'gpt-4o-mini', facts: { daysLeft: 0 } });

  await clock.advance(60_000);

  expect(catalogue.find('fast')).toMatchObject({ model: null, available: false });
});

test('the days that a model has left are counted down by the clock', async () => {
  const clock = createFakeClock(Date.UTC(2027, 0, 12, 23, 59));
  const catalogue = createVariantCatalogue({
    overrides: { fast: 'gpt-4o-mini' },
    upstream,
    key: 'present',
    clock,
  });
  const left = () => catalogue.find('fast')?.facts?.daysLeft;
  expect(left()).toBe(2);

  await clock.advance(60_000);

  expect(left()).toBe(1);
});

test('an unknown id is null', () => {
  const catalogue = createVariantCatalogue({
    overrides: {},
    upstream,
    key: 'present',
    clock: createFakeClock(),
  });

  expect(catalogue.find('turbo')).toBeNull();
});
