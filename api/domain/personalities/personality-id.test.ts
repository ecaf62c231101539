import { expect, test } from 'vitest';
import { checkPersonalityId, personalityIdFrom } from './personality-id.ts';

test.each([
  ['Pirate', 'pirate'],
  ['  Café No. 1 ', 'cafe-no-1'],
  ['Ship’s cook', 'ships-cook'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Straßenführer', 'strassenfuhrer'],
  ['Æther œuvre þorn', 'aether-oeuvre-thorn'],
  ['Łódź Øre Đặng', 'lodz-ore-dang'],
  ['Ħamrun Ŧŋ', 'hamrun-tn'],
  ['İstanbul Işık', 'istanbul-isik'],
  ['海賊', 'personality'],
  ['🦊', 'personality'],
  ['x'.repeat(60), 'x'.repeat(40)],
  [`${'x'.repeat(39)} y`, 'x'.repeat(39)],
  ['New', 'new-2'],
  ['Try out', 'try-out-2'],
])('the id of “%s” is %s', (name, id) => {
  expect(personalityIdFrom(name, () => false)).toBe(id);
});

test('an id that is taken gets a number, and stays short enough', () => {
  const taken = new Set(['pirate', 'pirate-2', 'x'.repeat(40)]);

  expect(personalityIdFrom('Pirate', (id) => taken.has(id))).toBe('pirate-3');
  expect(personalityIdFrom('x'.repeat(60), (id) => taken.has(id))).toBe(`${'x'.repeat(38)}-2`);
});

test('a chosen id has no other characters, and is no name of a page', () => {
  expect(checkPersonalityId('id', 'a-1')).toBe('a-1');
  for (const id of ['', 'A', 'a b', '../a', 'a.b', 'ä', 'x'.repeat(41), 'new', 'try-out']) {
    expect(() => checkPersonalityId('id', id), id).toThrow('BAD_INPUT');
  }
});
