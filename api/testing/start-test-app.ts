import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readConfig } from '../config.ts';
import { type StartOptions, startServer } from '../server.ts';
import type { WireInput } from './chat-wire.ts';
import { openSocketReader, type SocketReader } from './open-socket-reader.ts';
import { createRecordingLog } from './recording-log.ts';
import { dataOf, postGraphql } from './request-graphql.ts';
import { upstreamModel } from './start-chat-upstream.ts';

/** A distinctive key, so that tests can search for any trace of it. */
export const canaryKey = 'sk-canary-fedcba9876543210FEDCBA';

interface TestAppOptions {
  /** Null: the sandbox, as for someone without a key. */
  readonly upstream: { readonly baseUrl: string } | null;
  /** As in `.env`; overrides or adds to what tests usually set. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly start?: StartOptions;
}

export interface TestApp extends AsyncDisposable {
  /** Changes with each restart. */
  readonly url: URL;
  readonly dataDirectory: string;
  readonly log: ReturnType<typeof createRecordingLog>;
  /** The body of every response to `request`. */
  readonly responses: readonly string[];
  /** Runs a query or a mutation; throws if it has errors. */
  request<Data>(query: string, variables?: object): Promise<Data>;
  /** Begins to read an answer over a WebSocket. */
  open(input: WireInput): Promise<SocketReader>;
  close(): Promise<void>;
  /** Closes the app and starts it again on the same data. */
  restart(): Promise<void>;
}

/**
 * The whole app in this process, on a free port, with its own data directory. The upstream's model is configured, so no
 * list is needed.
 */
export async function startTestApp({
  upstream,
  environment = {},
  start = {},
}: TestAppOptions): Promise<TestApp> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const log = createRecordingLog();
  const responses: string[] = [];
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDirectory,
    SHUTDOWN_GRACE_SECONDS: '0',
    ...(upstream === null
      ? {}
      : {
          OPENAI_BASE_URL: upstream.baseUrl,
          OPENAI_API_KEY: canaryKey,
          VARIANT_FAST_MODEL: upstreamModel,
        }),
    ...environment,
  });
  const run = () => startServer(config, log, 'none', { tokenPath: inject('tokenPath'), ...start });
  let server = await run().catch(async (error: unknown) => {
    await rm(dataDirectory, { recursive: true });
    throw error;
  });
  let closed = false;

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    await server.close();
  }

  return {
    get url() {
      return server.url;
    },
    dataDirectory,
    log,
    responses,
    async request<Data>(query: string, variables: object = {}) {
      const body = await postGraphql(server.url, query, variables);
      responses.push(body);
      return dataOf<Data>(body);
    },
    open: (input) => openSocketReader(server.url, input),
    close,
    async restart() {
      await close();
      server = await run();
      closed = false;
    },
    async [Symbol.asyncDispose]() {
      await close();
      await rm(dataDirectory, { recursive: true });
    },
  };
}
