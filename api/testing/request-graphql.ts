/** Sends a query or a mutation over an HTTP connection of its own and gives the body of the answer, whatever it says. */
export async function postGraphql(url: URL | string, query: string, variables: object = {}): Promise<string> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Connection: 'close' },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

/** The data in such a body; throws when it tells of errors. */
export function dataOf<Data>(body: string): Data {
  const { data, errors } = JSON.parse(body);
  if (errors !== undefined) throw new Error(body);
  return data as Data;
}

/** Runs a query or a mutation over HTTP; throws when it has errors. */
export async function requestGraphql<Data>(
  url: URL | string,
  query: string,
  variables: object = {},
): Promise<Data> {
  return dataOf(await postGraphql(url, query, variables));
}
