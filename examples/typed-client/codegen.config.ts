import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'operations.graphql',
  silent: true,
  generates: {
    './__generated__/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Node runs the generated file as it is: no enums, and import paths that end in .ts.
        enumsAsTypes: true,
        importExtension: '.ts',
        useTypeImports: true,
        // Operations are sent as text; nothing has to be parsed or printed at run time.
        documentMode: 'string',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
        strictScalars: true,
      },
    },
  },
};

export default config;
