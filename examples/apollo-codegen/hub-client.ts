import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import possibleTypes from './__generated__/possible-types.ts';

/** Queries and mutations over HTTP, subscriptions over a WebSocket, as Apollo's documentation sets it up. */
export function connectHub(origin: string): ApolloClient {
  const uri = new URL('/graphql', origin).href;
  const socket = createClient({
    url: uri.replace('http', 'ws'),
    // By default it gives up if the hub is not back at the first try.
    shouldRetry: () => true,
  });
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri }),
    ),
    cache: new InMemoryCache(possibleTypes),
  });
}
