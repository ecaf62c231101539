import { join } from 'node:path';
import { createOpenAiUpstream, type UpstreamTimeouts } from './adapters/openai/create-openai-upstream.ts';
import { personalityFormat } from './adapters/personality-files/personality-format.ts';
import { readPersonalityFolder } from './adapters/personality-files/read-personality-folder.ts';
import { cannotUse } from './adapters/store/data-directory-error.ts';
import { lockDirectory } from './adapters/store/directory-lock.ts';
import { openSqliteStore } from './adapters/store/sqlite-store.ts';
import { newId } from './adapters/system/new-id.ts';
import { systemClock } from './adapters/system/system-clock.ts';
import type { Config } from './config.ts';
import { createChatFiles } from './domain/chat-files/chat-files.ts';
import { createConversationFeed } from './domain/conversations/conversation-feed.ts';
import { createConversations } from './domain/conversations/conversations.ts';
import { createTitleWriter, noTitleWriter } from './domain/conversations/title-writer.ts';
import { HubError } from './domain/errors/hub-error.ts';
import { createGenerations } from './domain/generation/generations.ts';
import { createRetryPolicy } from './domain/generation/retry-policy.ts';
import type { Hub } from './domain/hub.ts';
import { createBuiltInPersonalities } from './domain/personalities/create-built-in-personalities.ts';
import { createPersonalities } from './domain/personalities/personalities.ts';
import { readPersonalityFiles } from './domain/personalities/read-personality-files.ts';
import type { Clock, Log, Random } from './domain/ports.ts';
import { startPurging } from './domain/purge-deleted.ts';
import type { Upstream } from './domain/status/api-status.ts';
import type { RateHeadroom } from './domain/status/rate-headroom.ts';
import { createStatusMonitor } from './domain/status/status-monitor.ts';
import { createUsageReports } from './domain/usage/usage-reports.ts';
import { createVariantCatalogue } from './domain/variants/variant-catalogue.ts';
import { createReadiness } from './http/create-readiness.ts';
import type { TokenPath } from './http/engine.ts';
import { createHealthHandler } from './http/health.ts';
import { operationsFor } from './http/open-operations.ts';
import { createHttpServer } from './http/server.ts';
import type { WebSocketLimits } from './http/websocket.ts';
import { startSandbox } from './sandbox/start-sandbox.ts';

/** A ModelHub that answers on `url` until it is closed. */
interface RunningServer {
  readonly url: URL;
  /** Lets answers finish for the configured time, then closes everything in reverse order of its start. */
  close(): Promise<void>;
}

/** There are no accounts yet: every admitted request is the owner's. */
const owner = { id: 'owner' };

/** Replacements for the outside world in proofs; production uses none. */
export interface StartOptions {
  readonly clock?: Clock;
  readonly random?: Random;
  /** Override the timeouts for real upstreams. */
  readonly timeouts?: Partial<UpstreamTimeouts>;
  readonly sockets?: WebSocketLimits;
  readonly tokenPath?: TokenPath | undefined;
}

/** Wires all parts together and starts them. */
export async function startServer(
  config: Config,
  log: Log,
  web: 'built' | 'vite' | 'none',
  { clock = systemClock, random = Math.random, ...options }: StartOptions = {},
): Promise<RunningServer> {
  /** Closes what was opened, last first, continuing after failures. */
  const closing = new AsyncDisposableStack();
  try {
    const lock = lockDirectory(config.dataDirectory);
    closing.defer(lock.release);
    const store = await openStore();
    closing.defer(startPurging({ store, clock, log }).close);

    const { upstream, connection, status: statusConfiguration, timeouts } = await connect();
    let headroom: RateHeadroom | null = null;
    const openAi = createOpenAiUpstream({
      ...connection,
      clock,
      // Simulated rate limits are not those of any account.
      ...(upstream.kind !== 'SANDBOX' && {
        onHeadroom(latest) {
          headroom = latest;
        },
      }),
      timeouts: { totalMs: config.answerMaximumMs, ...timeouts, ...options.timeouts },
    });
    closing.defer(openAi.close);
    const variants = createVariantCatalogue({
      clock,
      overrides: config.variantModels,
      upstream,
      key: statusConfiguration.key,
    });
    const status = createStatusMonitor({
      catalogue: openAi.catalogue,
      clock,
      random,
      log,
      upstream,
      configuration: statusConfiguration,
      headroom: () => headroom,
      onModels(models) {
        variants.update(models);
        return variants.list().some(({ available }) => available);
      },
    });
    closing.defer(status.close);

    const personalities = createPersonalities({
      upstream,
      files: await readFolder(),
      format: personalityFormat,
      store,
      clock,
    });
    const feed = createConversationFeed();
    const shared = { chatModel: openAi.chatModel, variants, store, feed, clock, newId, log };
    const generations = createGenerations({
      ...shared,
      status,
      personalities,
      titles: config.titles === 'model' ? createTitleWriter({ ...shared, status }) : noTitleWriter,
      retryPolicy: createRetryPolicy(random),
      maximumRunning: config.maximumGenerations,
    });
    const conversations = createConversations({ ...shared, stopGenerations: generations.stopConversation });
    const chatFiles = createChatFiles({ store, feed, clock });
    const usage = createUsageReports(shared);
    const hub: Hub = { personalities, variants, status, generations, conversations, chatFiles, usage };

    let ready = false;
    const isStoreReady = createReadiness({ ping: store.ping, clock });
    const http = createHttpServer({
      hub,
      log,
      viewer: () => owner,
      health: createHealthHandler({
        status: status.current,
        ready: async () => ready && (await isStoreReady()),
      }),
      configuration: { ...config, web },
      sockets: options.sockets,
      maximumOperations: operationsFor(config.maximumGenerations),
      tokenPath: options.tokenPath,
    });
    closing.defer(http.close);
    const url = await http.listen();
    closing.defer(() => generations.drain(config.shutdownGraceMs));
    closing.defer(() => {
      ready = false;
    });
    ready = true;
    void status.checkNow();
    return { url, close: () => closing.disposeAsync() };
  } catch (error) {
    await closing
      .disposeAsync()
      .catch((failure: unknown) => log.error('what was started could not be closed', failure));
    throw error;
  }

  async function openStore() {
    const path = join(config.dataDirectory, 'modelhub.sqlite');
    const store = await openSqliteStore(path, log);
    closing.defer(store.close);
    try {
      const recovered = await store.recoverGenerations();
      if (recovered > 0) log.warn('answers were cut off when the last process ended', { answers: recovered });
      await store.recoverImports();
    } catch (error) {
      throw cannotUse(path, 'written to', error instanceof HubError ? error.cause : error);
    }
    return store;
  }

  /** A file that cannot be used is reported but never prevents the start. */
  async function readFolder() {
    const folder = readPersonalityFolder(join(config.dataDirectory, 'personalities'));
    const read = await readPersonalityFiles(personalityFormat, folder.files);
    const problems = [...folder.problems, ...read.problems];
    for (const { file, line, message } of problems)
      log.warn('a personality file was left out', { file, line, problem: message });
    return { personalities: read.personalities, problems };
  }

  async function connect() {
    if (config.upstream.kind === 'SANDBOX') {
      const sandbox = await startSandbox({
        clock,
        personalities: createBuiltInPersonalities({ kind: 'SANDBOX', host: '' }),
      });
      closing.defer(sandbox.close);
      return {
        upstream: { kind: 'SANDBOX', host: new URL(sandbox.baseUrl).host } satisfies Upstream,
        connection: {
          baseUrl: sandbox.baseUrl,
          apiKey: null,
          organization: null,
          project: null,
          namedHost: 'api.openai.com',
        },
        status: { key: config.upstream.keyIsSet ? 'present' : 'absent' } as const,
        // Newcomers who simulate a stall should not have to wait as long as real models need.
        timeouts: { firstByteMs: 8_000, reasoningFirstByteMs: 8_000, idleMs: 6_000 },
      };
    }
    const { kind, baseUrl, apiKey, status, organization, project } = config.upstream;
    return {
      upstream: { kind, host: new URL(baseUrl).host } satisfies Upstream,
      connection: { baseUrl, apiKey, organization, project, keyFile: status.keyFile },
      status,
      // A local server may load a model and read a long chat for minutes before it sends headers, and a gateway may ask
      // many others for their models.
      timeouts:
        kind === 'OPENAI'
          ? {}
          : {
              firstByteMs: config.answerMaximumMs,
              reasoningFirstByteMs: config.answerMaximumMs,
              catalogueMs: 20_000,
            },
    };
  }
}
