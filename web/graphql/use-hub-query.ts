import { useCallback, useEffect, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { onReturn } from './on-return.ts';

/** The hub's latest answer, and a function that asks again. After a failure the earlier answer is kept. */
export function useHubQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): readonly [data: Data | undefined, askAgain: () => void] {
  const [{ data }, refetch] = useQuery<Data, AnyVariables>({ query, variables });
  const [kept, keep] = useState(data);
  if (data != null && data !== kept) keep(data);
  return [data ?? kept, useCallback(() => refetch({ requestPolicy: 'network-only' }), [refetch])];
}

/** The same for data that also changes elsewhere: asks again when the hub is back or the page becomes visible. */
export function useFreshHubQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): ReturnType<typeof useHubQuery<Data, Variables>> {
  const answer = useHubQuery(query, variables);
  const [, askAgain] = answer;
  useEffect(() => onReturn(askAgain), [askAgain]);
  return answer;
}
