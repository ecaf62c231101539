import { expect, test } from 'vitest';
import { readDocuments, withInlineDocuments } from './inline-documents.ts';

const documents = readDocuments(`
export type HomeQuery = { variants: Array<{ id: string }> };
export const ReadingFragmentDoc = {"kind":"Document","of":"Reading"} as unknown as DocumentNode<ReadingFragment, unknown>;
export const HomeDocument = {"kind":"Document","of":"Home"} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
`);

test('a query becomes its generated document and lines keep their numbers', () => {
  const code = 'const Home = graphql(`\n  query Home {\n    variants { id }\n  }\n`);\nuse(Home);';
  const inlined = withInlineDocuments(code, documents);
  expect(inlined).toContain('const Home = ({"kind":"Document","of":"Home"})');
  expect(inlined.split('\n').indexOf('use(Home);')).toBe(code.split('\n').indexOf('use(Home);'));
});

test('a fragment becomes its fragment document', () => {
  expect(withInlineDocuments('graphql(`fragment Reading on StatusReading { at }`)', documents)).toBe(
    '({"kind":"Document","of":"Reading"})',
  );
});

test('code without documents is left as it is, and so is a call that nothing was generated for', () => {
  for (const code of ['const text = "graphql(`no`)";', 'graphql(`query Unknown { a }`)'])
    expect(withInlineDocuments(code, documents)).toBe(code);
});
