import type { AppLoadContext } from '@remix-run/node';
import type { AnyVariables, OperationResult, TypedDocumentNode } from '@urql/core';
import { Client, cacheExchange, fetchExchange, ssrExchange } from '@urql/core';
import { browserClient, type UrqlState } from './client.ts';

export interface LoadedQuery {
  /** Picked up by the provider, so that `useQuery` with the same document and variables has its answer at once. */
  readonly urqlState: UrqlState;
}

/**
 * For a `loader`: answers one query in this process. `check` sees the data and may throw a Response (a 404).
 * A hub that cannot answer throws a Response too, so that the page shows its error in the right words.
 */
export async function loadQuery<Data, Variables extends AnyVariables>(
  context: AppLoadContext,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  check?: (data: Data) => void,
): Promise<LoadedQuery> {
  const collected = ssrExchange({ isClient: false });
  const client = new Client({
    url: 'http://modelhub/graphql',
    fetch: (input, init) => context.fetchGraphql(String(input), init),
    preferGetMethod: false,
    exchanges: [cacheExchange, collected, fetchExchange],
  });
  const data = dataOf(await client.query(document, variables));
  check?.(data);
  return { urqlState: collected.extractData() };
}

/** For a `clientLoader`: makes sure that the browser's own client has the answer before the page is shown. */
export async function primeQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  check?: (data: Data) => void,
): Promise<null> {
  const data = dataOf(await browserClient().client.query(document, variables));
  check?.(data);
  return null;
}

function dataOf<Data, Variables extends AnyVariables>(result: OperationResult<Data, Variables>): Data {
  if (result.error !== undefined || result.data === undefined) {
    throw new Response(null, { status: result.error?.networkError === undefined ? 500 : 503 });
  }
  return result.data;
}
