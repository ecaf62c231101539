import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readDocuments, withInlineDocuments } from './inline-documents.ts';

const generated = (text: string) => JSON.stringify(parse(text, { noLocation: true }));
const documents = readDocuments(`
export type HomeQuery = { variants: Array<{ id: string }> };
export const ReadingFragmentDoc = ${generated('fragment Reading on StatusReading { at }')} as unknown as DocumentNode<ReadingFragment, unknown>;
export const HomeDocument = ${generated('query Home { variants { id } }')} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
`);

test('a query becomes the shortest text of its generated document and lines keep their numbers', () => {
  const code = 'const Home = graphql(`\n  query Home {\n    variants { id }\n  }\n`);\nuse(Home);';
  const inlined = withInlineDocuments(code, documents);
  expect(inlined).toContain('const Home = ("query Home{variants{id}}")');
  expect(inlined.split('\n').indexOf('use(Home);')).toBe(code.split('\n').indexOf('use(Home);'));
});

test('a fragment becomes its fragment document', () => {
  expect(withInlineDocuments('graphql(`fragment Reading on StatusReading { at }`)', documents)).toBe(
    '("fragment Reading on StatusReading{at}")',
  );
});

test('code without documents is left as it is, and so is a call that nothing was generated for', () => {
  for (const code of ['const text = "graphql(`no`)";', 'graphql(`query Unknown { a }`)'])
    expect(withInlineDocuments(code, documents)).toBe(code);
});
