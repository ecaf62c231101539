import { readdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { startHttpServer } from '../testing/start-http-server.ts';

test('all audits of GraphQL over HTTP pass against the hardened server', async () => {
  await using server = await startHttpServer();
  const audits = serverAudits({ url: new URL('/graphql', server.url).href });

  const results = await Promise.all(audits.map((audit) => audit.fn()));

  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  expect(results).toHaveLength(61);
});

test('introspection as GraphiQL and code generators do it stays within the limits', async () => {
  await using server = await startHttpServer();
  const query = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    schemaDescription: true,
    oneOf: true,
  });

  const response = await server.post(query);

  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  expect(data.__schema.types.length).toBeGreaterThan(60);
});

test('there is exactly one copy of graphql', async () => {
  const require = createRequire(import.meta.url);
  const modules = new URL('../../node_modules/', import.meta.url);
  const nested = await Promise.all(
    (await readdir(modules, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => copiesIn(new URL(`${entry.name}/`, modules))),
  );

  expect(nested.flat()).toEqual([]);
  for (const user of ['graphql-yoga', 'graphql-ws', '@pothos/core', 'graphql-http']) {
    const seen = createRequire(require.resolve(user)).resolve('graphql');
    expect(await realpath(seen)).toBe(await realpath(require.resolve('graphql')));
  }
});

/** Paths of copies nested deeper than they should be. */
async function copiesIn(folder: URL): Promise<string[]> {
  const inner = new URL('node_modules/graphql/package.json', folder);
  const scoped = folder.pathname.includes('/node_modules/@')
    ? (await readdir(folder)).map((name) => new URL(`${name}/node_modules/graphql/package.json`, folder))
    : [];
  const exists = (file: URL) =>
    realpath(file).then(
      (path) => [path],
      () => [],
    );
  return (await Promise.all([inner, ...scoped].map(exists))).flat();
}
