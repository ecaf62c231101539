/** Sends a query or a mutation on its own HTTP connection and returns the response body, whatever it says. */
export async function postGraphql(url: URL | string, query: string, variables: object = {}): Promise<string> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Connection: 'close' },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

/** The data in such a body; throws if it reports errors. */
export function dataOf<Data>(body: string): Data {
  const { data, errors } = JSON.parse(body);
  if (errors !== undefined) throw new Error(body);
  return data as Data;
}

/** Runs a query or a mutation over HTTP; throws if it has errors. */
export async function requestGraphql<Data>(
  url: URL | string,
  query: string,
  variables: object = {},
): Promise<Data> {
  return dataOf(await postGraphql(url, query, variables));
}
