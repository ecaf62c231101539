import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { onReturn } from './on-return.ts';

/** What the hub last answered, and a way to ask again. A failure takes nothing away from the page. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): readonly [data: Data | undefined, askAgain: () => void] {
  const [{ data }, refetch] = useQuery<Data, AnyVariables>({ query, variables });
  const [kept, keep] = useState(data);
  if (data != null && data !== kept) keep(data);
  return [data ?? kept, useCallback(() => refetch({ requestPolicy: 'network-only' }), [refetch])];
}

/** The same for what is also changed elsewhere: it is asked for again when the hub is back, or the reader. */
export function useFreshAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): ReturnType<typeof useAnswer<Data, Variables>> {
  const answer = useAnswer(query, variables);
  const [, askAgain] = answer;
  useEffect(() => onReturn(askAgain), [askAgain]);
  return answer;
}
