import { expect, test } from 'vitest';
import { servingNote, servingNow } from './serving-text.ts';

const variant = (name: string, model: string | null, more: object = {}) => ({
  id: name,
  name,
  description: '',
  model,
  available: model !== null,
  unavailableReason: null,
  fallbackFrom: null,
  ...more,
});

test('each tier is listed with its model, tiers without one are not', () => {
  expect(servingNow([variant('Fast', 'one'), variant('Max', null), variant('Smart', 'two')])).toEqual([
    { tier: 'Fast', model: 'one' },
    { tier: 'Smart', model: 'two' },
  ]);
});

test('one model that serves everything is said once', () => {
  expect(servingNow([variant('Fast', 'one'), variant('Max', 'one')])).toEqual([
    { tier: 'All variants', model: 'one' },
  ]);
});

test('one model for some tiers is not said to serve all', () => {
  expect(servingNow([variant('Fast', 'one'), variant('Max', null)])).toEqual([
    { tier: 'Fast', model: 'one' },
  ]);
});

test('a fallback and a missing model are told', () => {
  expect(servingNote(variant('Fast', 'one', { fallbackFrom: 'best' }))).toBe('instead of best');
  expect(servingNote(variant('Max', null, { unavailableReason: 'No such model.' }))).toBe('No such model.');
  expect(servingNote(variant('Fast', 'one'))).toBeNull();
});
