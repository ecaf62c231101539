import { listDays } from '../domain/usage/calendar-days.ts';
import type { LedgerEntry } from '../domain/usage/ledger-entry.ts';
import type { UsageDimension } from '../domain/usage/ledger-store.ts';
import { addUp, mergeDays, rankGroups, type UsageGroup, type UsageSums } from '../domain/usage/usage-sums.ts';
import { formatAmount } from '../domain/variants/cost.ts';
import { builder } from './builder.ts';
import { sized } from './field-size.ts';
import { usageDayRef, usageGroupRef, usageReportRef, usageTotalsRef } from './refs.ts';

const mostGroups = 100;
const mostGroupsOfDay = 20;

const usageDimensionType = builder.enumType('UsageDimension', {
  description: 'What usage can be grouped by.',
  values: {
    PERSONALITY: {
      description:
        'The personality that answered. Titles, which no personality writes, are a group of their own.',
    },
    VARIANT: { description: 'The variant that was asked, whichever model served it that day.' },
    MODEL: { description: 'The model that answered, as the upstream named it.' },
  },
});

const usageGroupKindType = builder.enumType('UsageGroupKind', {
  description: 'What a group of requests consists of.',
  values: {
    GROUP: { description: 'One personality, variant or model, as `by` says.' },
    TITLES: {
      description: 'All titles that a model wrote for chats; no personality writes them.',
    },
    OTHERS: { description: 'The rest, when there are more groups than are listed.' },
  },
});

usageTotalsRef.implement({
  description:
    'What a number of requests used together: answers and titles for which the upstream was asked, however they ended. A request that needed several attempts counts once, with the tokens and the cost of all that were counted. What the upstream did not report counts as unknown, never as zero.',
  fields: (t) => ({
    requests: t.exposeInt('requests', {
      description:
        'The `answers`, and titles that a model wrote for new chats. Attempts are not counted one by one.',
    }),
    answers: t.exposeInt('answers', {
      description:
        'Answers that have ended, including those of temporary chats and of chats deleted since. The rest of `requests` are titles.',
    }),
    completed: t.exposeInt('completed', { description: 'Answers that the model ended itself.' }),
    stopped: t.exposeInt('stopped', {
      description:
        'Answers that were ended early by `stopChat` or by deleting the chat, once the upstream was asked.',
    }),
    failed: t.exposeInt('failed', {
      description:
        'Answers that failed once the upstream was asked. What was refused before that used nothing and is not counted.',
    }),
    interrupted: t.exposeInt('interrupted', {
      description: 'Answers that were cut short because this server stopped or died.',
    }),
    inputTokens: t.field({
      type: 'Decimal',
      description: 'Tokens that models read, in the requests that the upstream counted.',
      resolve: ({ inputTokens }) => String(inputTokens),
    }),
    cachedInputTokens: t.field({
      type: 'Decimal',
      description:
        'The part of `inputTokens` that came from the prompt cache, as far as the upstream reported it.',
      resolve: ({ cachedInputTokens }) => String(cachedInputTokens),
    }),
    cacheWriteTokens: t.field({
      type: 'Decimal',
      description:
        'The part of `inputTokens` that was written into the prompt cache, as far as the upstream reported it.',
      resolve: ({ cacheWriteTokens }) => String(cacheWriteTokens),
    }),
    outputTokens: t.field({
      type: 'Decimal',
      description:
        'Tokens that models produced, hidden reasoning included, in the requests that the upstream counted.',
      resolve: ({ outputTokens }) => String(outputTokens),
    }),
    reasoningTokens: t.field({
      type: 'Decimal',
      description: 'The part of `outputTokens` spent on reasoning, as far as the upstream reported it.',
      resolve: ({ reasoningTokens }) => String(reasoningTokens),
    }),
    uncountedRequests: t.exposeInt('uncounted', {
      description:
        'Requests with unknown tokens: most that were cut short, since counts come at the very end of a stream, and all to servers that send none. They are in none of the token sums.',
    }),
    cost: t.field({
      type: 'Decimal',
      description:
        'The exact sum of the known costs, each by the prices of its day. An estimate: the provider’s bill is authoritative. Incomplete when `unpricedRequests` is above 0.',
      resolve: ({ cost }) => formatAmount(cost),
    }),
    currency: t.string({
      description: 'ISO 4217 code of `cost`; always `USD` so far.',
      resolve: () => 'USD' satisfies NonNullable<LedgerEntry['cost']>['currency'],
    }),
    unpricedRequests: t.exposeInt('unpriced', {
      description:
        'Requests of unknown cost; `Message.cost` says why for each. 0 for simulated ones, which cost nothing.',
    }),
    averageFirstTokenMs: t.int({
      nullable: true,
      description:
        'Average milliseconds to the first word, over the answers that had one; null when none had.',
      resolve: ({ begun, firstTokenMs }) => (begun === 0 ? null : Math.round(firstTokenMs / begun)),
    }),
  }),
});

usageGroupRef.implement({
  description:
    'The share of one personality, variant or model, of titles, or of all groups that are not listed.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: usageGroupKindType,
      description: 'Whether it is one of what was asked for, titles, or the rest.',
    }),
    key: t.exposeID('key', {
      nullable: true,
      description:
        'The id of the personality or the variant, or the name of the model; the same in every day and report, so do not cache by it. Null unless `kind` is GROUP.',
    }),
    name: t.exposeString('name', {
      description: 'Its name when it was last used; for the other kinds, a label in English.',
    }),
    total: t.expose('sums', { type: usageTotalsRef, description: 'What its requests used together.' }),
  }),
});

usageDayRef.implement({
  description: 'One day in the time zone of the report.',
  fields: (t) => ({
    date: t.expose('date', {
      type: 'Date',
      description: 'The calendar day, in the time zone of the report.',
    }),
    total: t.field({
      type: usageTotalsRef,
      description: 'All requests that began on this day.',
      resolve: ({ groups }) => totalOf(groups),
    }),
    groups: t.field({
      type: [usageGroupRef],
      ...sized({ items: mostGroupsOfDay }),
      resolve: ({ groups }) => rankGroups(groups, mostGroupsOfDay),
      description:
        'The same grouped by `by`; highest cost first, then most tokens, then most requests. At most 20, the last of which holds the rest; empty on days without use.',
    }),
  }),
});

usageReportRef.implement({
  description: 'What the upstream was asked over a range of days, either for real or simulated.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'The first day, in the time zone that was asked for.',
      resolve: ({ days }) => days.dates[0] ?? '',
    }),
    to: t.field({
      type: 'Date',
      description: 'The last day, which is included.',
      resolve: ({ days }) => days.dates.at(-1) ?? '',
    }),
    total: t.field({
      type: usageTotalsRef,
      description: 'All days together.',
      resolve: async ({ byDay }) => totalOf(mergeDays(await byDay('MODEL'))),
    }),
    groups: t.field({
      type: [usageGroupRef],
      ...sized({ items: mostGroups }),
      description:
        'All days together, grouped by `by`; highest cost first, then most tokens, then most requests. At most 100, the last of which holds the rest.',
      args: {
        by: t.arg({ type: usageDimensionType, required: true, description: 'What makes a group.' }),
      },
      resolve: async ({ byDay }, { by }) => rankGroups(mergeDays(await byDay(by)), mostGroups),
    }),
    days: t.field({
      type: [usageDayRef],
      ...sized({ items: 'DAYS' }),
      description: 'Every day from the first to the last, those without use included.',
      args: {
        by: t.arg({
          type: usageDimensionType,
          required: true,
          description: 'What makes a group within a day.',
        }),
      },
      resolve: ({ byDay }, { by }) => byDay(by),
    }),
  }),
});

builder.queryFields((t) => ({
  usage: t.field({
    type: usageReportRef,
    ...sized({ days: daysAsked }),
    description:
      'Sums over everything that the upstream was asked, whether or not its chat still exists. `GET /api/usage.csv` gives the individual requests of the same days.',
    args: {
      from: t.arg({
        type: 'Date',
        description:
          'The first day, at most 399 days before the last, else BAD_INPUT; null: 29 days before the last.',
      }),
      to: t.arg({
        type: 'Date',
        description: 'The last day, which is included; null: today. Before `from` it is BAD_INPUT.',
      }),
      timeZone: t.arg.string({
        required: true,
        defaultValue: 'UTC',
        description:
          'Whose days are meant: an IANA name such as `Europe/Berlin` or an offset such as `+02:00`, else BAD_INPUT.',
      }),
      simulated: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'True sums up what the sandbox answered instead, which costs nothing. The two are never added together.',
      }),
    },
    resolve(_root, { from, to, timeZone, simulated }, { hub, viewer }) {
      const days = hub.usage.days({ from: from ?? null, to: to ?? null, timeZone });
      return {
        days,
        byDay: once((by: UsageDimension) => hub.usage.byDay(viewer, days, by, simulated)),
      };
    },
  }),
}));

/** An invalid range counts as one day here; it is refused later, with the argument's name. */
function daysAsked(argument: (name: string) => unknown): number {
  const date = (name: string) => {
    const value = argument(name);
    return typeof value === 'string' ? value : null;
  };
  try {
    return listDays({ from: date('from'), to: date('to'), timeZone: 'UTC' }, Date.now()).dates.length;
  } catch {
    return 1;
  }
}

function totalOf(groups: readonly UsageGroup[]): UsageSums {
  return addUp(groups.map(({ sums }) => sums));
}

/** Memoises `compute` for the fields of one report. */
function once<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
