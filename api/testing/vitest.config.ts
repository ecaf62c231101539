import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import type { TokenPath } from '../http/engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How the hub that a test starts turns pieces into results. */
    readonly tokenPath: TokenPath;
  }
}

/** Everything that streams answers; tested once more with graphql executing all of it. */
const streamTests = [
  'api/http/{event-stream,message-streams,websocket,websocket-protocol,masking,connection-limits,server}.test.ts',
  'api/proof/{backpressure,resume,stop,idempotence,faults,soak,limit}.test.ts',
];

/** They measure how soon a page appears, so they run last and alone. */
const timedTests = ['web/e2e/live-status.test.ts'];

const browserSettings = {
  globalSetup: ['web/e2e/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Of hundreds of journeys through a real browser, a machine that is busy otherwise disturbs one now and then.
  retry: 1,
};

/** Names what passed only the second time, so that it is seen and can be mended. */
const namesFlaky: Reporter = {
  onTestCaseResult(test) {
    if (!test.diagnostic()?.flaky) return;
    process.stdout.write(`Passed only when repeated: ${test.module.relativeModuleId} > ${test.fullName}\n`);
  },
};

export default defineConfig({
  // The copy that Node itself loads: Vite prefers another build of it, and the two do not recognise each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['api/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          exclude: ['web/e2e/**', 'web/build/**', '**/node_modules/**'],
          provide: { tokenPath: 'projected' },
        },
      },
      {
        extends: true,
        test: { name: 'executed', include: streamTests, provide: { tokenPath: 'executed' } },
      },
      {
        extends: true,
        test: {
          name: 'examples',
          include: ['examples/*.test.ts'],
          testTimeout: 60_000,
          // Installing them comes first.
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          ...browserSettings,
          name: 'browser',
          include: ['web/e2e/**/*.test.ts'],
          exclude: timedTests,
        },
      },
      {
        extends: true,
        test: { ...browserSettings, name: 'timed', include: timedTests, fileParallelism: false },
      },
    ],
    root: new URL('../..', import.meta.url).pathname,
    // All cores: by default one of them is left idle, which is half if there are two.
    maxWorkers: availableParallelism(),
    reporters: ['default', namesFlaky],
    setupFiles: ['api/testing/fail-on-console.ts'],
    restoreMocks: true,
    // Polls end with what they wait for; the usual second is too short for a machine that is busy with other tests.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 15_000,
  },
});
