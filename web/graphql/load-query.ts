import type { AppLoadContext } from '@remix-run/node';
import type { AnyVariables, Exchange, OperationResult, TypedDocumentNode } from '@urql/core';
import { Client, cacheExchange, fetchExchange, ssrExchange } from '@urql/core';
import { browserClient, type UrqlState } from './client.ts';

export interface LoadedQuery {
  /** Picked up by the provider, so that `useQuery` with the same document and variables has its answer at once. */
  readonly urqlState: UrqlState;
}

/**
 * For a `loader`: answers one query in this process, and has the answer ready for the page's `useQuery`.
 * A hub that cannot answer throws a Response, so that the page shows its error in the right words.
 */
export async function loadQuery<Data, Variables extends AnyVariables>(
  context: AppLoadContext,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<LoadedQuery> {
  const collected = ssrExchange({ isClient: false });
  await answerQuery(context, document, variables, collected);
  return { urqlState: collected.extractData() };
}

/** For a `loader` that needs the answer itself. */
export async function answerQuery<Data, Variables extends AnyVariables>(
  context: AppLoadContext,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  ...collected: Exchange[]
): Promise<Data> {
  const client = new Client({
    url: 'http://modelhub/graphql',
    fetch: (input, init) => context.fetchGraphql(String(input), init),
    preferGetMethod: false,
    exchanges: [cacheExchange, ...collected, fetchExchange],
  });
  return dataOf(await client.query(document, variables));
}

/**
 * For a `clientLoader`: makes sure that the browser's own client has an answer before the page is shown. Others may have
 * changed what a known answer tells: it is asked for again while the page shows it or, given `isEnough`, only when it is
 * not enough, and then waited for.
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

/** The data of an answered query; throws a Response when there is none. */
export function dataOf<Data, Variables extends AnyVariables>(result: OperationResult<Data, Variables>): Data {
  if (result.error !== undefined || result.data === undefined) {
    throw new Response(null, { status: result.error?.networkError === undefined ? 500 : 503 });
  }
  return result.data;
}
