import type { CodegenConfig } from '@graphql-codegen/cli';

/** What Apollo's documentation recommends, plus the settings that let Node run the result as it is. */
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'operations.graphql',
  silent: true,
  generates: {
    './__generated__/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        // In results, null is null and not undefined; nullable arguments may be omitted.
        avoidOptionals: { field: true, inputValue: false },
        // Apollo Client asks for `__typename` everywhere except on the root.
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        useTypeImports: true,
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'string' },
        strictScalars: true,
      },
    },
    // The types behind each interface and union, which the cache cannot know.
    './__generated__/possible-types.ts': { plugins: ['fragment-matcher'] },
  },
};

export default config;
