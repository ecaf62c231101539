import { graphql } from '../../graphql/__generated__/gql.ts';
import type { UsageGroupFragment, UsagePageQuery } from '../../graphql/__generated__/graphql.ts';
import type { Dimension } from './usage-view.ts';

export const UsageGroupFields = graphql(`
  fragment UsageGroup on UsageGroup {
    kind
    key
    name
    total {
      requests
      answers
      inputTokens
      outputTokens
      uncountedRequests
      cost
      unpricedRequests
    }
  }
`);

export const UsagePage = graphql(`
  query UsagePage(
    $from: Date!
    $to: Date!
    $timeZone: String!
    $by: UsageDimension!
    $simulated: Boolean!
    $others: Boolean!
  ) {
    usage(from: $from, to: $to, timeZone: $timeZone, simulated: $simulated) {
      total {
        requests
        answers
        stopped
        failed
        interrupted
        inputTokens
        cachedInputTokens
        cacheWriteTokens
        outputTokens
        reasoningTokens
        uncountedRequests
        cost
        unpricedRequests
        averageFirstTokenMs
      }
      days(by: $by) {
        date
        groups {
          ...UsageGroup
        }
      }
      personalities: groups(by: PERSONALITY) {
        ...UsageGroup
      }
      variants: groups(by: VARIANT) {
        ...UsageGroup
      }
      models: groups(by: MODEL) {
        ...UsageGroup
      }
    }
    personalities(includeHidden: true) {
      id
      accent
    }
    others: usage(from: $from, to: $to, timeZone: $timeZone, simulated: $others) {
      total {
        requests
      }
    }
  }
`);

export type UsageReport = UsagePageQuery['usage'];
export type UsageTotals = UsageReport['total'];
export type UsageDay = UsageReport['days'][number];
export type UsageGroup = UsageGroupFragment;

/** The same requests, grouped in each way. */
export function groupsBy({
  models,
  personalities,
  variants,
}: UsageReport): Record<Dimension, readonly UsageGroup[]> {
  return { model: models, personality: personalities, variant: variants };
}
