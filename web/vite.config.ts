import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { inlineDocuments } from './bundle/inline-documents.ts';
import { licenceNotices } from './bundle/licence-notices.ts';
import { partLoader } from './bundle/part-loader.ts';
import { createSharedChunks } from './bundle/shared-chunks.ts';

const inWeb = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command, isSsrBuild }) => ({
  root: inWeb('..'),
  publicDir: inWeb('public'),
  plugins: [
    tailwindcss(),
    inlineDocuments(inWeb('graphql/__generated__/graphql.ts')),
    partLoader(inWeb('page/load-part.ts')),
    !isSsrBuild && licenceNotices('licences.txt'),
    remix({
      appDirectory: 'web',
      buildDirectory: 'web/build',
      ignoredRouteFiles: ['**/*.test.*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // A dozen routes at most: their whole manifest is smaller than a request that looks one of them up.
        v3_lazyRouteDiscovery: false,
        // Routes are found by their folders.
        v3_routeConfig: false,
      },
    }),
  ],
  // Found before the first request, so that Vite does not reload that page halfway.
  optimizeDeps: { entries: ['web/root.tsx', 'web/entry.client.tsx', 'web/routes/**/*.tsx'] },
  // Otherwise each word that the hub stores would be taken for an edit.
  server: { watch: { ignored: ['**/.modelhub/**'] } },
  ssr: {
    // A built page server contains everything it uses, except what `api` shares with it. That saves loading hundreds of
    // packages' files, and 8 MB.
    noExternal: command === 'build' ? true : [],
    external: [
      'react',
      'react-dom',
      '@remix-run/node',
      '@remix-run/react',
      '@remix-run/router',
      '@remix-run/server-runtime',
    ],
  },
  esbuild: { legalComments: 'none' },
  build: {
    manifest: true,
    sourcemap: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      // A data-only route has no code for browsers.
      onwarn: (warning, warn) => warning.code === 'EMPTY_BUNDLE' || warn(warning),
      output: {
        manualChunks: isSsrBuild ? {} : createSharedChunks(),
        onlyExplicitManualChunks: true,
      },
    },
  },
}));
