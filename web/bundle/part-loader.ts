import type { Plugin } from 'vite';

/** Vite's name for the module through which a build imports what is fetched on first use. */
const viteLoader = '\0vite/preload-helper.js';

/** Has a build fetch what is imported on first use through `loadPart` of this module, in place of Vite's own loader. */
export function partLoader(module: string): Plugin {
  return {
    name: 'modelhub:part-loader',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          // Vite names no files of a part that is one file alone.
          resolveDependencies: (file, files) => (files.length === 0 ? [file] : files),
        },
      },
    }),
    load: (id) =>
      id === viteLoader
        ? {
            code: `export { loadPart as __vitePreload } from ${JSON.stringify(module)};`,
            moduleSideEffects: false,
          }
        : null,
  };
}
