import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy that Node itself takes: Vite prefers another build of it, and types of one are unknown to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['api/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          exclude: ['web/e2e/**', 'web/build/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'examples',
          include: ['examples/*.test.ts'],
          testTimeout: 60_000,
          // They are installed first.
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['web/e2e/**/*.test.ts'],
          globalSetup: ['web/e2e/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
    root: new URL('../..', import.meta.url).pathname,
    setupFiles: ['api/testing/fail-on-console.ts'],
    restoreMocks: true,
    testTimeout: 15_000,
  },
});
