import { expect, test } from 'vitest';
import { withInlineDocuments } from './inline-documents.ts';

test('a query becomes its generated document and lines keep their numbers', () => {
  const code = 'const Home = graphql(`\n  query Home {\n    variants { id }\n  }\n`);\nuse(Home);';
  const inlined = withInlineDocuments(code, '../__generated__/graphql.ts');
  expect(inlined).toContain('import { HomeDocument } from "../__generated__/graphql.ts";');
  expect(inlined).toContain('const Home = HomeDocument');
  expect(inlined.split('\n').indexOf('use(Home);')).toBe(code.split('\n').indexOf('use(Home);'));
});

test('a fragment becomes its fragment document', () => {
  expect(withInlineDocuments('graphql(`fragment Reading on StatusReading { at }`)', './g.ts')).toBe(
    'import { ReadingFragmentDoc } from "./g.ts";ReadingFragmentDoc',
  );
});

test('code without documents is left as it is', () => {
  const code = 'const text = "graphql(`no`)";';
  expect(withInlineDocuments(code, './g.ts')).toBe(code);
});
