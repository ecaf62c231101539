import type { AppLoadContext } from '@remix-run/node';
import { gql, type TypedDocumentNode } from 'urql';
import { expect, test } from 'vitest';
import { createRenderClient } from './client.ts';
import { loadQuery, queryHub } from './load-query.ts';

const Title: TypedDocumentNode<{ readonly title: string }, { readonly id: string }> = gql`
  query Title($id: ID!) {
    title(id: $id)
  }
`;

function contextThat(answer: (body: unknown) => unknown, status = 200): AppLoadContext {
  return {
    nonce: '',
    reportPageError: () => {},
    fetchGraphql: async (_url, init) => Response.json(answer(JSON.parse(String(init?.body))), { status }),
  };
}

test('a loader has the answer, which travels to the page, whose first render asks for nothing', async () => {
  const asked: unknown[] = [];
  const context = contextThat((body) => {
    asked.push(body);
    return { data: { title: 'Hello' } };
  });
  const { data, urqlState } = await loadQuery(context, Title, { id: '7' });
  expect(data).toEqual({ title: 'Hello' });
  expect(asked).toMatchObject([{ operationName: 'Title', variables: { id: '7' } }]);

  const hub = createRenderClient();
  hub.restore(JSON.parse(JSON.stringify(urqlState)));
  expect(hub.client.readQuery(Title, { id: '7' })?.data).toEqual({ title: 'Hello' });
});

test('a loader that needs the answer itself has it', async () => {
  const context = contextThat(() => ({ data: { title: 'Hello' } }));
  expect(await queryHub(context, Title, { id: '7' })).toEqual({ title: 'Hello' });
});

test('a refused query is a 500 and a hub that does not answer a 503', async () => {
  const refused = loadQuery(
    contextThat(() => ({ errors: [{ message: 'no' }] })),
    Title,
    { id: '7' },
  );
  await expect(refused).rejects.toMatchObject({ status: 500 });
  const silent: AppLoadContext = {
    ...contextThat(() => null),
    fetchGraphql: () => Promise.reject(new TypeError('fetch failed')),
  };
  await expect(loadQuery(silent, Title, { id: '7' })).rejects.toMatchObject({ status: 503 });
});
