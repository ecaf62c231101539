import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: [
    'web/**/*.{ts,tsx}',
    '!web/graphql/__generated__/**',
    '!web/build/**',
    '!web/**/*.test.{ts,tsx}',
  ],
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    'web/graphql/__generated__/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
};

export default config;
