import { expect, test } from 'vitest';
import { servingNote, servingNow, sharedFault, shutdownNote, variantWarning } from './serving-text.ts';
import { sampleVariant } from './testing/sample-variant.ts';

test('each variant is listed with its model, variants without one are not', () => {
  expect(
    servingNow([sampleVariant('Fast', 'one'), sampleVariant('Max', null), sampleVariant('Smart', 'two')]),
  ).toEqual([
    { variant: 'Fast', model: 'one' },
    { variant: 'Smart', model: 'two' },
  ]);
});

test('one model that serves everything is said once', () => {
  expect(servingNow([sampleVariant('Fast', 'one'), sampleVariant('Max', 'one')])).toEqual([
    { variant: 'All variants', model: 'one' },
  ]);
});

test('one model for some variants is not said to serve all', () => {
  expect(servingNow([sampleVariant('Fast', 'one'), sampleVariant('Max', null)])).toEqual([
    { variant: 'Fast', model: 'one' },
  ]);
});

test('a fallback and a missing model are told', () => {
  expect(servingNote(sampleVariant('Fast', 'one', { fallbackFrom: 'best' }))).toBe('instead of best');
  expect(servingNote(sampleVariant('Max', null, { unavailableReason: 'No such model.' }))).toBe(
    'No such model.',
  );
  expect(servingNote(sampleVariant('Fast', 'one'))).toBeNull();
});

test('what keeps all variants away alike is told once', () => {
  const without = (unavailableReason: string) => sampleVariant('Max', null, { unavailableReason });

  expect(sharedFault([without('No key.'), without('No key.')])).toBe('No key.');
  expect(sharedFault([without('No key.'), without('No model.')])).toBeNull();
  expect(sharedFault([without('No key.'), sampleVariant('Fast', 'one')])).toBeNull();
  expect(sharedFault([])).toBeNull();
});

const ending = (daysLeft: number, more = {}) =>
  sampleVariant('Fast', 'gpt-4o', { shutdownDate: '2027-01-14', daysLeft, ...more });

test('the end of a model is told with its date, amber from sixty days on and red from fourteen', () => {
  expect(shutdownNote(ending(61))).toEqual({
    words: 'in 61 days, on 14\u00a0January\u00a02027',
    tone: 'quiet',
  });
  expect(shutdownNote(ending(60))?.tone).toBe('warn');
  expect(shutdownNote(ending(15))?.tone).toBe('warn');
  expect(shutdownNote(ending(14))?.tone).toBe('bad');
  expect(shutdownNote(ending(1))?.words).toBe('in 1 day, on 14\u00a0January\u00a02027');
  expect(shutdownNote(ending(0))?.words).toBe('today, on 14\u00a0January\u00a02027');
  expect(shutdownNote(sampleVariant('Fast', 'one'))).toBeNull();
});

test('a choice is warned of a model that ends soon, that stands in, or that is not there', () => {
  expect(variantWarning(ending(61))).toBeNull();
  expect(variantWarning(ending(12, { fallbackFrom: 'best' }))).toEqual({
    words: 'instead of best · shuts down in 12 days, on 14\u00a0January\u00a02027',
    tone: 'bad',
  });
  expect(variantWarning(sampleVariant('Fast', 'one', { fallbackFrom: 'best' }))).toEqual({
    words: 'instead of best',
    tone: 'warn',
  });
  expect(variantWarning(sampleVariant('Max', null, { unavailableReason: 'No such model.' }))).toEqual({
    words: 'No such model.',
    tone: 'warn',
  });
});
