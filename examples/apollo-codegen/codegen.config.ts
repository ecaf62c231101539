import type { CodegenConfig } from '@graphql-codegen/cli';

/** What Apollo's documentation recommends, and the settings that let Node run the result as it is. */
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'operations.graphql',
  silent: true,
  generates: {
    './__generated__/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        // Null in the answer is null, not undefined; an argument that may be null may be left out.
        avoidOptionals: { field: true, inputValue: false },
        // Apollo Client asks for `__typename` everywhere but on the root.
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        useTypeImports: true,
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'string' },
        strictScalars: true,
      },
    },
    // Which types an interface or a union stands for: the cache cannot know.
    './__generated__/possible-types.ts': { plugins: ['fragment-matcher'] },
  },
};

export default config;
