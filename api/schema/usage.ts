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
  description: 'What usage can be told apart by.',
  values: {
    PERSONALITY: {
      description: 'The personality that answered. Titles, which none writes, are a group of their own.',
    },
    VARIANT: { description: 'The variant that was asked, whichever model it meant on that day.' },
    MODEL: { description: 'The model that answered, as the upstream named it.' },
  },
});

const usageGroupKindType = builder.enumType('UsageGroupKind', {
  description: 'What stands behind a group of requests.',
  values: {
    GROUP: { description: 'One personality, variant or model, as `by` says.' },
    TITLES: {
      description:
        'All titles that a model wrote for chats, told apart from personalities, which write none.',
    },
    OTHERS: { description: 'What is left of more groups than are listed.' },
  },
});

usageTotalsRef.implement({
  description:
    'What a number of requests took together: answers and titles of which the upstream was asked, however they ended. One that needed several tries counts once, with the tokens and the cost of all that were counted. What the upstream never said is counted as unknown, never as zero.',
  fields: (t) => ({
    requests: t.exposeInt('requests', {
      description:
        '`answers`, and titles that a model wrote for new chats. The tries of one are not told apart.',
    }),
    answers: t.exposeInt('answers', {
      description:
        'Answers that have ended: also of temporary chats, and of chats that were deleted since. The difference to `requests` are titles.',
    }),
    completed: t.exposeInt('completed', { description: 'Answers that the model ended itself.' }),
    stopped: t.exposeInt('stopped', {
      description:
        'Answers that somebody ended early by `stopChat`, or by deleting the chat, once the upstream was asked.',
    }),
    failed: t.exposeInt('failed', {
      description:
        'Answers that failed once the upstream was asked. What was refused before that took nothing and is not counted.',
    }),
    interrupted: t.exposeInt('interrupted', { description: 'Answers that ended with this server.' }),
    inputTokens: t.field({
      type: 'Decimal',
      description: 'Tokens that were read, of the requests that the upstream counted.',
      resolve: ({ inputTokens }) => String(inputTokens),
    }),
    cachedInputTokens: t.field({
      type: 'Decimal',
      description: 'The part of `inputTokens` that came from the prompt cache, as far as the upstream said.',
      resolve: ({ cachedInputTokens }) => String(cachedInputTokens),
    }),
    cacheWriteTokens: t.field({
      type: 'Decimal',
      description:
        'The part of `inputTokens` that was written into the prompt cache, as far as the upstream said.',
      resolve: ({ cacheWriteTokens }) => String(cacheWriteTokens),
    }),
    outputTokens: t.field({
      type: 'Decimal',
      description:
        'Tokens that were produced, hidden reasoning included, of the requests that the upstream counted.',
      resolve: ({ outputTokens }) => String(outputTokens),
    }),
    reasoningTokens: t.field({
      type: 'Decimal',
      description: 'The part of `outputTokens` spent on reasoning, as far as the upstream said.',
      resolve: ({ reasoningTokens }) => String(reasoningTokens),
    }),
    uncountedRequests: t.exposeInt('uncounted', {
      description:
        'Requests whose tokens nobody knows: most that were cut short, since counts come at the very end of a stream, and all of servers that send none. They are in no sum of tokens.',
    }),
    cost: t.field({
      type: 'Decimal',
      description:
        'The exact sum of the costs that are known, each by the price table of its day. An estimate: the provider’s bill decides. Not the whole when `unpricedRequests` is above 0.',
      resolve: ({ cost }) => formatAmount(cost),
    }),
    currency: t.string({
      description: 'ISO 4217 code of `cost`; always `USD` so far.',
      resolve: () => 'USD' satisfies NonNullable<LedgerEntry['cost']>['currency'],
    }),
    unpricedRequests: t.exposeInt('unpriced', {
      description:
        'Requests that may have cost something, nobody knows what; `Message.cost` says why for each. 0 for simulated ones, which cost nothing.',
    }),
    averageFirstTokenMs: t.int({
      nullable: true,
      description:
        'Milliseconds until the first word, on average over the answers of which one came; null when there was none.',
      resolve: ({ begun, firstTokenMs }) => (begun === 0 ? null : Math.round(firstTokenMs / begun)),
    }),
  }),
});

usageGroupRef.implement({
  description: 'The share of one personality, variant or model, of titles, or of all that are not listed.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: usageGroupKindType,
      description: 'Whether it is one of what was asked for, or something else that took its share.',
    }),
    id: t.exposeID('id', {
      nullable: true,
      description:
        'The id of the personality or the variant, or the name of the model; null unless `kind` is GROUP.',
    }),
    name: t.exposeString('name', {
      description: 'What it was called when it was last used; in English for the other kinds.',
    }),
    total: t.expose('sums', { type: usageTotalsRef, description: 'What its requests took together.' }),
  }),
});

usageDayRef.implement({
  description: 'One day of the calendar that was asked for.',
  fields: (t) => ({
    date: t.expose('date', {
      type: 'Date',
      description: 'Which day it is, in the time zone of the report.',
    }),
    total: t.field({
      type: usageTotalsRef,
      description: 'All requests that were begun on this day.',
      resolve: ({ groups }) => totalOf(groups),
    }),
    groups: t.field({
      type: [usageGroupRef],
      ...sized({ items: mostGroupsOfDay }),
      resolve: ({ groups }) => rankGroups(groups, mostGroupsOfDay),
      description:
        'The same told apart as `by` says, dearest first and then busiest, at most 20 with the rest in the last; empty on days without use.',
    }),
  }),
});

usageReportRef.implement({
  description: 'What was asked of the upstream on some days, either for real or simulated.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'The first day, in the time zone that was asked for.',
      resolve: ({ days }) => days.dates[0] ?? '',
    }),
    to: t.field({
      type: 'Date',
      description: 'The last day, which is part of the report.',
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
        'All days together, told apart: dearest first and then busiest, at most 100 with the rest in the last.',
      args: {
        by: t.arg({ type: usageDimensionType, required: true, description: 'What makes a group.' }),
      },
      resolve: async ({ byDay }, { by }) => rankGroups(mergeDays(await byDay(by)), mostGroups),
    }),
    days: t.field({
      type: [usageDayRef],
      ...sized({ items: 'DAYS' }),
      description: 'Each day from the first to the last, those without use included.',
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
      'Sums over everything that was asked of the upstream, whether or not its chat is still there. `GET /api/usage.csv` gives the single requests of the same days.',
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

/** A range that is none is refused by name later. */
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

/** Adds up the same only once, however many fields of a report want it. */
function once<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
