import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { inlineDocuments } from './bundle/inline-documents.ts';

const inWeb = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const keyboardParts =
  /\/web\/components\/(keyboard-parts|command-menu\/[a-z-]+|composer\/suggestion(s|-list))\.tsx?$/;

const answerDetails = /\/web\/components\/message\/answer-details(-list)?\.tsx?$/;

export default defineConfig(({ command }) => ({
  root: inWeb('..'),
  publicDir: inWeb('public'),
  plugins: [
    tailwindcss(),
    inlineDocuments(inWeb('graphql/__generated__/graphql.ts')),
    remix({
      appDirectory: 'web',
      buildDirectory: 'web/build',
      ignoredRouteFiles: ['**/*.test.*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // A dozen routes at most: their whole manifest weighs less than the request that would look one of them up.
        v3_lazyRouteDiscovery: false,
        // Routes are found by their folders.
        v3_routeConfig: false,
      },
    }),
  ],
  // Found before the first page asks, so that Vite does not reload it half way.
  optimizeDeps: { entries: ['web/root.tsx', 'web/entry.client.tsx', 'web/routes/**/*.tsx'] },
  // Each word that the hub keeps would be taken for an edit.
  server: { watch: { ignored: ['**/.modelhub/**'] } },
  ssr: {
    // Built, the page server has all it uses within itself, but for what `api` shares with it: hundreds of packages' files
    // less to load, and 8 MB.
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
  build: {
    manifest: true,
    sourcemap: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // Smaller files lose more by being compressed alone than pages save by sharing them.
        experimentalMinChunkSize: 2_500,
        // Such small files would be joined to what pages load at once, and these are for those who ask for them.
        manualChunks: (id) =>
          keyboardParts.test(id) ? 'keyboard-parts' : answerDetails.test(id) ? 'answer-details' : undefined,
        onlyExplicitManualChunks: true,
      },
    },
  },
}));
