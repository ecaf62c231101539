import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { LiveStatusContext } from '../components/status/live-status.ts';
import { graphql } from './__generated__/gql.ts';
import type { ApiStatusFieldsFragment, FrameQuery } from './__generated__/graphql.ts';
import { connection } from './client.ts';
import { listenForEver } from './listen-for-ever.ts';
import { useFreshHubQuery } from './use-hub-query.ts';

export const ApiStatusFields = graphql(`
  fragment ApiStatusFields on ApiStatus {
    state
    connected
    code
    title
    message
    steps
    cause
    causeMessage
    since
    checkedAt
    latencyMs
    source
    retryAt
    upstream {
      kind
      host
    }
    history {
      ok
      latencyMs
    }
    firstToken {
      answers
      since
      p50Ms
      p95Ms
    }
    headroom {
      model
      requests {
        ...AllowanceFields
      }
      tokens {
        ...AllowanceFields
      }
      at
    }
  }
`);

export const AllowanceFields = graphql(`
  fragment AllowanceFields on RateAllowance {
    limit
    remaining
    fullAt
  }
`);

/** What every page shows around its content; loaded by the root loader. */
export const Frame = graphql(`
  query Frame {
    apiStatus {
      ...ApiStatusFields
    }
    variants {
      id
      name
      description
      model
      available
      unavailableReason
      overridden
      fallbackFrom
      contextWindow
      inputLimit
      price {
        input
        cachedInput
        cacheWrite
        output
        date
      }
      shutdownDate
      daysLeft
    }
  }
`);

const ApiStatusChanged = graphql(`
  subscription ApiStatusChanged {
    apiStatusChanged {
      ...ApiStatusFields
    }
  }
`);

export type ApiStatus = ApiStatusFieldsFragment;
export type ServingVariant = FrameQuery['variants'][number];

const refetchEveryMs = 15 * 60_000;

/** One subscription for the whole page, kept across navigation. */
export function LiveStatusProvider({ children }: { readonly children: ReactNode }) {
  const [frame, askAgain] = useFreshHubQuery(Frame, {});
  const changed = useStatusSubscription();
  const connectionState = useSyncExternalStore(
    connection.subscribe,
    connection.read,
    () => 'connecting' as const,
  );
  const status = changed ?? frame?.apiStatus;

  // The hub checks which models serve when the API comes or goes, every hour, and when the hub starts. While none
  // serves, each check may find one.
  const news = status?.[frame?.variants.some((variant) => variant.available) ? 'state' : 'checkedAt'];
  const known = useRef(news);
  useEffect(() => {
    if (news === known.current) return;
    known.current = news;
    askAgain();
  }, [news, askAgain]);
  useEffect(() => {
    const timer = setInterval(askAgain, refetchEveryMs);
    return () => clearInterval(timer);
  }, [askAgain]);

  const live = useMemo(
    () =>
      status === undefined || frame === undefined
        ? null
        : { status, variants: frame.variants, connection: connectionState },
    [status, frame, connectionState],
  );
  return <LiveStatusContext.Provider value={live}>{children}</LiveStatusContext.Provider>;
}

function useStatusSubscription(): ApiStatus | undefined {
  const client = useClient();
  const [status, setStatus] = useState<ApiStatus>();
  useEffect(
    () =>
      listenForEver(client, ApiStatusChanged, {
        onData: ({ apiStatusChanged }) => setStatus(apiStatusChanged),
      }),
    [client],
  );
  return status;
}
