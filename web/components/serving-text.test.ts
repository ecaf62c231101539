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
  inputLimit: null,
  ...more,
});

test('each variant is listed with its model, variants without one are not', () => {
  expect(servingNow([variant('Fast', 'one'), variant('Max', null), variant('Smart', 'two')])).toEqual([
    { variant: 'Fast', model: 'one' },
    { variant: 'Smart', model: 'two' },
  ]);
});

test('one model that serves everything is said once', () => {
  expect(servingNow([variant('Fast', 'one'), variant('Max', 'one')])).toEqual([
    { variant: 'All variants', model: 'one' },
  ]);
});

test('one model for some variants is not said to serve all', () => {
  expect(servingNow([variant('Fast', 'one'), variant('Max', null)])).toEqual([
    { variant: 'Fast', model: 'one' },
  ]);
});

test('a fallback and a missing model are told', () => {
  expect(servingNote(variant('Fast', 'one', { fallbackFrom: 'best' }))).toBe('instead of best');
  expect(servingNote(variant('Max', null, { unavailableReason: 'No such model.' }))).toBe('No such model.');
  expect(servingNote(variant('Fast', 'one'))).toBeNull();
});
