import { personalityFormat } from '../adapters/personality-files/personality-format.ts';
import { openSqliteStore } from '../adapters/store/sqlite-store.ts';
import { newId } from '../adapters/system/new-id.ts';
import { type ConversationFeed, createConversationFeed } from '../domain/conversations/conversation-feed.ts';
import { noTitleWriter, type TitleWriter } from '../domain/conversations/title-writer.ts';
import type { ChatEvent } from '../domain/generation/chat-event.ts';
import { createGenerations, type RunningGenerations } from '../domain/generation/generations.ts';
import { createRetryPolicy } from '../domain/generation/retry-policy.ts';
import type { Viewer } from '../domain/hub.ts';
import { createPersonalities } from '../domain/personalities/personalities.ts';
import type { NewId, Store } from '../domain/ports.ts';
import type { Upstream } from '../domain/status/api-status.ts';
import type { VariantCatalogue } from '../domain/variants/variant.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { fixedVariants } from './fixed-variants.ts';
import { createQuietStatus, type QuietStatus } from './quiet-status.ts';
import { createRecordingLog } from './recording-log.ts';
import { createScriptedModel, type ScriptedModel } from './scripted-model.ts';

export interface TestGenerations extends AsyncDisposable {
  readonly generations: RunningGenerations;
  readonly model: ScriptedModel;
  readonly clock: FakeClock;
  readonly store: Store;
  readonly feed: ConversationFeed;
  readonly viewer: Viewer;
  readonly newId: NewId;
  readonly status: QuietStatus;
  readonly log: ReturnType<typeof createRecordingLog>;
  /** All events of a generation, to its end. */
  events(generationId: string, after?: number | null): Promise<ChatEvent[]>;
}

/** The generation engine with a real in-memory store, a scripted model and a clock that the test controls. */
export async function startTestGenerations(
  options: {
    maximumRunning?: number;
    variants?: VariantCatalogue;
    titles?: TitleWriter;
    wrapStore?: (store: Store) => Store;
    upstream?: Upstream;
  } = {},
): Promise<TestGenerations> {
  const clock = createFakeClock();
  const model = createScriptedModel();
  const log = createRecordingLog();
  const status = createQuietStatus(options.upstream);
  const feed = createConversationFeed();
  const opened = await openSqliteStore(':memory:', log);
  const store = options.wrapStore?.(opened) ?? opened;
  const viewer = { id: 'owner' };
  const generations = createGenerations({
    chatModel: model,
    status,
    variants: options.variants ?? fixedVariants(),
    personalities: createPersonalities({
      upstream: { kind: 'OPENAI', host: 'api.openai.com' },
      files: { personalities: [], problems: [] },
      format: personalityFormat,
      store,
      clock,
    }),
    retryPolicy: createRetryPolicy(() => 0.5),
    clock,
    log,
    store,
    newId,
    feed,
    titles: options.titles ?? noTitleWriter,
    maximumRunning: options.maximumRunning ?? 10,
  });
  return {
    generations,
    model,
    clock,
    store,
    feed,
    viewer,
    newId,
    status,
    log,
    async events(generationId, after = null) {
      const events: ChatEvent[] = [];
      const signal = new AbortController().signal;
      for await (const event of await generations.watch(viewer, { generationId, after }, signal))
        events.push(event);
      return events;
    },
    async [Symbol.asyncDispose]() {
      const drained = generations.drain(0);
      await clock.advance(1);
      await drained;
      await opened.close();
    },
  };
}
