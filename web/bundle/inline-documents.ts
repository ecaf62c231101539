import { posix, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const definition = /^\s*(query|mutation|subscription|fragment)\s+(\w+)/;

/**
 * Replaces each graphql(`query Name …`) by its generated document, so that a page carries only the documents it
 * uses and not the table of all of them with all their texts.
 */
export function inlineDocuments(generated: string): Plugin {
  return {
    name: 'modelhub:inline-documents',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (!/\.tsx?$/.test(file) || file.includes('/__generated__/') || !code.includes('graphql('))
        return null;
      const module = relative(posix.dirname(file), generated).split(sep).join('/');
      return { code: withInlineDocuments(code, module.startsWith('.') ? module : `./${module}`), map: null };
    },
  };
}

/** The source with its calls replaced; lines keep their numbers. */
export function withInlineDocuments(code: string, module: string): string {
  const names = new Set<string>();
  const replaced = code.replace(call, (whole, text: string) => {
    const [, kind, name] = definition.exec(text) ?? [];
    if (kind === undefined || name === undefined) return whole;
    const exported = kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`;
    names.add(exported);
    return exported + '\n'.repeat(whole.split('\n').length - 1);
  });
  if (names.size === 0) return code;
  return `import { ${[...names].join(', ')} } from ${JSON.stringify(module)};${replaced}`;
}
