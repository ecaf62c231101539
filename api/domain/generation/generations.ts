import type { ConversationFeed } from '../conversations/conversation-feed.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { TitleWriter } from '../conversations/title-writer.ts';
import { HubError, notFound } from '../errors.ts';
import type { Generations, Personalities, StartChat, StartedChat, Viewer } from '../hub.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { Personality } from '../personalities/personality.ts';
import type { NewId } from '../ports.ts';
import type { LedgerStore } from '../usage/ledger-store.ts';
import type { VariantCatalogue } from '../variants/variant.ts';
import type { AttemptDependencies } from './attempt-answer.ts';
import { checkStartChat, digestStartChat } from './check-start-chat.ts';
import { type CreatedChat, createChat } from './create-chat.ts';
import type { GenerationStore, StoredGeneration } from './generation-store.ts';
import { createJoiningPace } from './joining-pace.ts';
import { createLateKeeper } from './late-keeper.ts';
import { launchGeneration } from './launch-generation.ts';
import { planRequest } from './plan-request.ts';
import { planTurn, type TurnPlan } from './plan-turn.ts';
import { replayGeneration } from './replay-generation.ts';
import { createRunRegistry, type Run } from './run-registry.ts';
import { lostRecord, type StopReason } from './settle-answer.ts';

export interface GenerationsDependencies extends AttemptDependencies {
  readonly store: GenerationStore & ConversationStore & LedgerStore;
  readonly personalities: Pick<Personalities, 'find' | 'draft'>;
  readonly variants: VariantCatalogue;
  readonly newId: NewId;
  readonly feed: ConversationFeed;
  readonly titles: TitleWriter;
  /** Most runs at the same time, hub-wide. */
  readonly maximumRunning: number;
}

/** The generations of this process. */
export interface RunningGenerations extends Generations {
  /** Refuses new starts from now on, waits for the runs until `graceMs` have passed, then interrupts the rest. */
  drain(graceMs: number): Promise<void>;
  /** Ends what is being answered in a conversation; resolves when it has ended. */
  stopConversation(viewer: Viewer, conversationId: string): Promise<void>;
}

export function createGenerations(dependencies: GenerationsDependencies): RunningGenerations {
  const { store, personalities, variants, newId, maximumRunning, clock, status, feed, log } = dependencies;
  const runs = createRunRegistry(clock);
  const later = createLateKeeper(store, clock);
  const pace = createJoiningPace(clock);
  const starting = new Map<string, { readonly digest: string; readonly started: Promise<StartedChat> }>();
  /** Starts that have been let in and are not running yet. */
  const beginning = new Set<Promise<StartedChat>>();
  const inTurn = createOneAtATime();
  let draining = false;
  /** The time that a drain leaves to answers is over. */
  let overdue = false;

  async function start(viewer: Viewer, input: StartChat): Promise<StartedChat> {
    checkStartChat(input);
    const digest = digestStartChat(input);
    if (input.requestId === null) return begin(viewer, input, digest);

    const key = JSON.stringify([viewer.id, input.requestId]);
    const earlier = starting.get(key);
    if (earlier !== undefined) {
      if (earlier.digest !== digest) throw new HubError('CONFLICT', { facts: { field: 'requestId' } });
      return earlier.started;
    }
    const started = findOrBegin(viewer, input, input.requestId, digest);
    starting.set(key, { digest, started });
    try {
      return await started;
    } finally {
      starting.delete(key);
    }
  }

  async function findOrBegin(
    viewer: Viewer,
    input: StartChat,
    requestId: string,
    digest: string,
  ): Promise<StartedChat> {
    const run = runs.findByRequest(viewer.id, requestId);
    const known =
      run?.stored() ?? (await settled(viewer, await store.findGenerationByRequest(viewer.id, requestId)));
    if (known === null) return begin(viewer, input, digest);
    if (known.record.inputDigest !== digest)
      throw new HubError('CONFLICT', { facts: { field: 'requestId' } });
    return { generation: known.record, conversation: known.conversation, userMessage: known.question };
  }

  async function begin(viewer: Viewer, input: StartChat, digest: string): Promise<StartedChat> {
    if (draining) throw new HubError('DRAINING');
    if (runs.running + beginning.size >= maximumRunning) {
      throw new HubError('HUB_LIMIT', { facts: { limit: maximumRunning } });
    }
    const create = () => createAndLaunch(viewer, input, digest);
    // Else two questions at once would both find the last answer free.
    const started =
      input.target.kind === 'conversation' ? inTurn(input.target.conversationId, create) : create();
    beginning.add(started);
    try {
      return await started;
    } finally {
      beginning.delete(started);
    }
  }

  async function createAndLaunch(viewer: Viewer, input: StartChat, digest: string): Promise<StartedChat> {
    const personality = await findPersonality(viewer, input);
    const variant = await findVariant(input.variantId ?? personality.defaultVariantId);
    if (variant === null) throw notFound('variantId');

    const plan = await planFreeTurn(viewer, input);
    const planned = planRequest(plan, personality, variant);
    const created = createChat(plan, {
      requestId: input.requestId,
      inputDigest: digest,
      personality,
      variant,
      temporary: input.target.kind === 'temporary',
      leftOutMessages: planned.leftOut,
      reasoningEffort: planned.request?.reasoningEffort ?? null,
      simulated: status.upstream.kind === 'SANDBOX',
      now: clock.now(),
      newId,
    });
    if (created.conversation !== null) {
      const { record, conversation, question } = created;
      await store.beginGeneration(viewer.id, {
        record,
        conversation,
        question,
        newQuestion: plan.question === null,
      });
    }
    announce(viewer, created, plan.conversation === null);
    const run = launchGeneration(
      { ...dependencies, later, pace },
      { viewer, created, plan, planned, personality, variant },
    );
    runs.add(run);
    if (overdue) run.stop('SHUTDOWN');
    return { generation: created.record, conversation: created.conversation, userMessage: created.question };
  }

  async function findPersonality(viewer: Viewer, { personalityId, tryOut }: StartChat): Promise<Personality> {
    if (tryOut !== undefined) return personalities.draft(tryOut);
    const found = personalityId === null ? null : await personalities.find(viewer, personalityId);
    if (found === null) throw notFound('personalityId');
    return found;
  }

  /** The turn is BUSY only behind an answer that is being written, not behind one that was lost. */
  async function planFreeTurn(viewer: Viewer, { target, turn }: StartChat): Promise<TurnPlan> {
    try {
      return await planTurn(store, viewer, target, turn);
    } catch (error) {
      const generationId = error instanceof HubError ? error.facts.generationId : undefined;
      if (generationId === undefined || runs.find(viewer.id, generationId) !== null) throw error;
      await findSettled(viewer, generationId);
      return planTurn(store, viewer, target, turn);
    }
  }

  const findSettled = async (viewer: Viewer, id: string) =>
    settled(viewer, await store.findGeneration(viewer.id, id));

  /** What is RUNNING in the store without a run is late to be kept, or else lost, and told so to all who ask from now on. */
  async function settled(viewer: Viewer, stored: StoredGeneration | null): Promise<StoredGeneration | null> {
    if (stored?.record.status !== 'RUNNING') return stored;
    const { record } = stored;
    if (runs.find(viewer.id, record.id) !== null) return stored;
    await later.keepNow(record.id);
    if (await store.finishGeneration(lostRecord(record))) {
      log.warn('an answer that nobody wrote any more was marked as lost', { generationId: record.id });
    }
    return store.findGeneration(viewer.id, record.id);
  }

  function announce(viewer: Viewer, { conversation }: CreatedChat, isNew: boolean): void {
    if (conversation === null) return;
    const kind = isNew ? 'CREATED' : 'UPDATED';
    feed.publish(viewer.id, { kind, conversationId: conversation.id, conversation });
  }

  /** Right after the start a compatible server has not named its models yet, which is worth a moment. */
  async function findVariant(id: string) {
    const variant = variants.find(id);
    if (variant?.model !== null || status.current().state !== 'CHECKING') return variant;
    await status.checkNow();
    return variants.find(id);
  }

  async function findRun(viewer: Viewer, target: Parameters<Generations['stop']>[1]): Promise<Run | null> {
    if ('generationId' in target) return runs.find(viewer.id, target.generationId);
    await starting.get(JSON.stringify([viewer.id, target.requestId]))?.started.catch(() => {});
    return runs.findByRequest(viewer.id, target.requestId);
  }

  return {
    start,

    async find(viewer, id) {
      const stored = runs.find(viewer.id, id)?.stored() ?? (await findSettled(viewer, id));
      return stored?.record ?? null;
    },

    isAnswering: (viewer, conversationId) => runs.isWriting(viewer.id, conversationId),

    async watch(viewer, { generationId, after }, signal) {
      const run = runs.find(viewer.id, generationId);
      if (run !== null) return run.events.read(after, signal);
      const stored = await findSettled(viewer, generationId);
      if (stored === null) throw notFound('watch.generationId');
      const { id = '' } = stored.record.answer.answer?.personality ?? {};
      const personality = await personalities.find(viewer, id);
      return replayGeneration(stored, { personality, variants, clock }).read(after, signal);
    },

    async stop(viewer, target) {
      const run = await findRun(viewer, target);
      if (run !== null) {
        run.stop('STOP');
        return run.done;
      }
      const stored =
        'generationId' in target
          ? await findSettled(viewer, target.generationId)
          : await settled(viewer, await store.findGenerationByRequest(viewer.id, target.requestId));
      if (stored === null) throw notFound(Object.keys(target)[0] ?? '');
      return stored.record;
    },

    async stopConversation(viewer, conversationId) {
      const ofConversation = runs
        .all()
        .filter((run) => run.viewerId === viewer.id && run.stored().conversation?.id === conversationId);
      for (const run of ofConversation) run.stop('STOP');
      for (const { id } of await Promise.all(ofConversation.map(({ done }) => done))) runs.forget(id);
    },

    async drain(graceMs) {
      draining = true;
      const untitled = dependencies.titles.close();
      const cancel = clock.after(graceMs, () => {
        overdue = true;
        for (const run of runs.all()) run.stop('SHUTDOWN' satisfies StopReason);
      });
      while (beginning.size > 0 || runs.running > 0) {
        await Promise.allSettled([...beginning, ...runs.all().map(({ done }) => done)]);
      }
      cancel();
      await untitled;
      await later.close();
      runs.close();
    },
  };
}
