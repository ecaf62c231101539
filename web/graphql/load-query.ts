import type { AppLoadContext } from '@remix-run/node';
import {
  type AnyVariables,
  Client,
  cacheExchange,
  type Exchange,
  fetchExchange,
  type OperationResult,
  ssrExchange,
  type TypedDocumentNode,
} from 'urql';
import { browserClient, type UrqlState } from './client.ts';

export interface LoadedQuery<Data> {
  readonly data: Data;
  /** Restored by the provider, so that `useQuery` with the same document and variables has its result at once. */
  readonly urqlState: UrqlState;
}

/**
 * For a `loader`: runs one query in this process, and passes the result on to the page's `useQuery`, if the loader
 * returns `urqlState`. If the hub cannot answer, a Response is thrown, so that the page shows the matching error.
 */
export async function loadQuery<Data, Variables extends AnyVariables>(
  context: AppLoadContext,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<LoadedQuery<Data>> {
  const collected = ssrExchange({ isClient: false });
  const data = dataOf(await clientFor(context, collected).query(document, variables));
  return { data, urqlState: collected.extractData() };
}

/** For a `loader` that needs only the data itself. */
export async function queryHub<Data, Variables extends AnyVariables>(
  context: AppLoadContext,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return dataOf(await clientFor(context).query(document, variables));
}

function clientFor(context: AppLoadContext, ...collected: Exchange[]): Client {
  return new Client({
    url: 'http://modelhub/graphql',
    fetch: (input, init) => context.fetchGraphql(String(input), init),
    preferGetMethod: false,
    exchanges: [cacheExchange, ...collected, fetchExchange],
  });
}

/**
 * For a `clientLoader`: makes sure that the browser's client has a result before the page is shown. Since others may
 * have changed the data, a known result is refetched while the page shows it. With `isEnough`, it is refetched only if
 * it is not enough, and the page waits for that.
 */
export async function primeQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isEnough?: (known: Data) => boolean,
): Promise<null> {
  const { client } = browserClient();
  const known = client.readQuery(document, variables)?.data;
  if (known != null && isEnough?.(known)) return null;
  const asking = client.query(document, variables, { requestPolicy: 'cache-and-network' }).toPromise();
  if (known == null) dataOf(await asking);
  else if (isEnough !== undefined) await asking;
  return null;
}

/** The data of a query result; throws a Response when there is none. */
export function dataOf<Data, Variables extends AnyVariables>(result: OperationResult<Data, Variables>): Data {
  if (result.error !== undefined || result.data === undefined) {
    throw new Response(null, { status: result.error?.networkError === undefined ? 500 : 503 });
  }
  return result.data;
}
