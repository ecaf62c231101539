import { expect, test } from 'vitest';
import type { UsagePageQuery, UsagePageQueryVariables } from '../../graphql/__generated__/graphql.ts';
import { loadUsage } from './load-usage.ts';
import { readView } from './usage-view.ts';

const now = Date.parse('2026-11-29T12:00:00Z');

/** A hub with this many real and simulated answers. */
function hubWith(real: number, simulated: number) {
  const asked: UsagePageQueryVariables[] = [];
  const of = (isSimulated: boolean) => ({ total: { requests: isSimulated ? simulated : real } });
  return {
    asked,
    read: async (variables: UsagePageQueryVariables) => {
      asked.push(variables);
      return {
        usage: of(variables.simulated),
        personalities: [{ id: 'gpt', accent: 160 }],
        others: of(variables.others),
      } as UsagePageQuery;
    },
  };
}

const load = (hub: ReturnType<typeof hubWith>, query = '') =>
  loadUsage(readView(`http://localhost/usage${query}`), 'UTC', now, hub.read);

test('real answers are shown, and simulated ones only counted beside them', async () => {
  const hub = hubWith(5, 3);

  expect(await load(hub, '?by=personality')).toMatchObject({
    simulated: false,
    others: 3,
    hues: { gpt: 160 },
  });
  expect(hub.asked).toEqual([
    {
      from: '2026-10-31',
      to: '2026-11-29',
      timeZone: 'UTC',
      by: 'PERSONALITY',
      simulated: false,
      others: true,
    },
  ]);
});

test('where nothing was real, what was simulated is shown', async () => {
  expect(await load(hubWith(0, 3))).toMatchObject({ simulated: true, others: 0 });
  expect(await load(hubWith(0, 0))).toMatchObject({ simulated: false });
});

test('the address may ask for either', async () => {
  expect(await load(hubWith(5, 3), '?simulated=true')).toMatchObject({ simulated: true, others: 5 });
  expect(await load(hubWith(0, 3), '?simulated=false')).toMatchObject({ simulated: false, others: 3 });
});
