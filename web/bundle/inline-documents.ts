import { readFileSync } from 'node:fs';
import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const definition = /^\s*(query|mutation|subscription|fragment)\s+(\w+)/;
const generatedDocument = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode</gm;

/**
 * Replaces each graphql(`query Name …`) by its generated document, so that a page carries only the documents it uses:
 * imported from the generated module, all of them would be in one file that every page loads. As text, which the client
 * parses once, a document is smaller than as a tree.
 */
export function inlineDocuments(generated: string): Plugin {
  return {
    name: 'modelhub:inline-documents',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (!/\.tsx?$/.test(file) || file.includes('/__generated__/') || !code.includes('graphql('))
        return null;
      this.addWatchFile(generated);
      return { code: withInlineDocuments(code, readDocuments(readFileSync(generated, 'utf8'))), map: null };
    },
  };
}

/** The generated documents by name, each as a string literal of its text. */
export function readDocuments(generated: string): ReadonlyMap<string, string> {
  return new Map(
    [...generated.matchAll(generatedDocument)].map(([, name = '', text = '']) => [
      name,
      JSON.stringify(stripIgnoredCharacters(print(JSON.parse(text) as DocumentNode))),
    ]),
  );
}

/** The source with its calls replaced; line numbers stay the same. */
export function withInlineDocuments(code: string, documents: ReadonlyMap<string, string>): string {
  return code.replace(call, (whole, text: string) => {
    const [, kind, name] = definition.exec(text) ?? [];
    const document = documents.get(kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`);
    return document === undefined ? whole : `(${document})${'\n'.repeat(whole.split('\n').length - 1)}`;
  });
}
