/** The totals of some requests. */
export interface UsageSums {
  /** Answers and titles. */
  readonly requests: number;
  readonly answers: number;
  /** How the answers ended. */
  readonly completed: number;
  readonly stopped: number;
  readonly failed: number;
  readonly interrupted: number;
  /** Tokens of those requests that the upstream counted. */
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly cacheWriteTokens: bigint;
  readonly outputTokens: bigint;
  readonly reasoningTokens: bigint;
  /** Requests that the upstream accepted without counting their tokens. */
  readonly uncounted: number;
  /** In units of 10⁻¹² dollars, for requests with a known cost. */
  readonly cost: bigint;
  /** Requests that may have cost an unknown amount. */
  readonly unpriced: number;
  /** Answers with at least one delta, and the sum of the milliseconds until their first. */
  readonly begun: number;
  readonly firstTokenMs: number;
}

/** The share of one personality, variant or model. */
export interface UsageGroup {
  /** An id or the name of a model; null for titles when grouping by personality, since none writes them. */
  readonly key: string | null;
  /** Null if `key` is. */
  readonly name: string | null;
  readonly sums: UsageSums;
}

/** A group in a list for people to read. */
export interface RankedGroup {
  /** GROUP: a personality, variant or model; TITLES: all titles; OTHERS: the rest if there are too many groups. */
  readonly kind: 'GROUP' | 'TITLES' | 'OTHERS';
  /** Set only for a GROUP. */
  readonly key: string | null;
  readonly name: string;
  readonly sums: UsageSums;
}

export interface UsageDay {
  /** ISO date. */
  readonly date: string;
  /** In no order; empty on a day without use. */
  readonly groups: readonly UsageGroup[];
}

const noCounts = {
  requests: 0,
  answers: 0,
  completed: 0,
  stopped: 0,
  failed: 0,
  interrupted: 0,
  uncounted: 0,
  unpriced: 0,
  begun: 0,
  firstTokenMs: 0,
};

const noExactSums = {
  inputTokens: 0n,
  cachedInputTokens: 0n,
  cacheWriteTokens: 0n,
  outputTokens: 0n,
  reasoningTokens: 0n,
  cost: 0n,
};

/** The sums of no requests. */
export const noUsage: UsageSums = { ...noCounts, ...noExactSums };

export function addUp(all: readonly UsageSums[]): UsageSums {
  const total = { ...noCounts, ...noExactSums };
  for (const sums of all) {
    for (const key of keysOf(noCounts)) total[key] += sums[key];
    for (const key of keysOf(noExactSums)) total[key] += sums[key];
  }
  return total;
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[];
}

/** Adds up the groups of several days; each keeps its latest name. */
export function mergeDays(days: readonly UsageDay[]): readonly UsageGroup[] {
  const groups = days.flatMap((day) => day.groups);
  return [...Map.groupBy(groups, ({ key }) => key)].map(([key, parts]) => ({
    key,
    name: parts.at(-1)?.name ?? null,
    sums: addUp(parts.map(({ sums }) => sums)),
  }));
}

/**
 * The most expensive groups first, then the busiest. Those beyond `most` are combined, since an upstream may name its
 * model differently each time.
 */
export function rankGroups(groups: readonly UsageGroup[], most: number): readonly RankedGroup[] {
  const ranked = groups.toSorted((a, b) => compare(b.sums, a.sums)).map(toRanked);
  if (ranked.length <= most) return ranked;
  const rest = ranked.slice(most - 1).map(({ sums }) => sums);
  return [...ranked.slice(0, most - 1), { kind: 'OTHERS', key: null, name: 'Others', sums: addUp(rest) }];
}

function toRanked({ key, name, sums }: UsageGroup): RankedGroup {
  if (key === null) return { kind: 'TITLES', key, name: 'Chat titles', sums };
  return { kind: 'GROUP', key, name: name ?? key, sums };
}

function compare(a: UsageSums, b: UsageSums): number {
  if (a.cost !== b.cost) return a.cost < b.cost ? -1 : 1;
  const tokens = (sums: UsageSums) => Number(sums.inputTokens + sums.outputTokens);
  return tokens(a) - tokens(b) || a.requests - b.requests;
}
