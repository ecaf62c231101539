import type { ConversationStore } from '../conversations/conversation-store.ts';
import { digestInput } from '../digest-input.ts';
import { HubError, notFound } from '../errors/hub-error.ts';
import type { Viewer } from '../hub.ts';
import { createKeyedQueue } from '../keyed-queue.ts';
import type { Personalities, Personality } from '../personalities/personality.ts';
import { type VariantCatalogue, variantIds } from '../variants/variant.ts';
import { checkStartChat } from './check-start-chat.ts';
import { type CreatedChat, createChat } from './create-chat.ts';
import type { GenerationStore } from './generation-store.ts';
import { type LaunchDependencies, launchGeneration } from './launch-generation.ts';
import { planRequest } from './plan-request.ts';
import { planTurn, type TurnPlan } from './plan-turn.ts';
import { type RunRegistry, requestKey } from './run-registry.ts';
import type { SettledGenerations } from './settled-generations.ts';
import type { StartChat } from './start-chat.ts';

export interface ChatStartsDependencies extends LaunchDependencies {
  readonly store: LaunchDependencies['store'] &
    Pick<GenerationStore, 'beginGeneration'> &
    Pick<ConversationStore, 'listPath'>;
  readonly personalities: Pick<Personalities, 'require' | 'draft'>;
  readonly variants: VariantCatalogue;
  /** The most concurrent runs, hub-wide. */
  readonly maximumRunning: number;
  readonly runs: RunRegistry;
  readonly settled: SettledGenerations;
}

/** Accepts questions and starts their answers: each request once, one at a time per conversation, within the limit. */
interface ChatStarts {
  start(viewer: Viewer, input: StartChat): Promise<CreatedChat>;
  /** Resolves once the start of this request, if one is under way, is over. */
  over(viewer: Viewer, requestId: string): Promise<void>;
  /** Starts that were accepted but are not running yet. */
  pending(): readonly Promise<CreatedChat>[];
  /** Accepts no more. */
  refuse(): void;
  /** Stops whatever starts from now on, at once. */
  stop(): void;
}

export function createChatStarts(dependencies: ChatStartsDependencies): ChatStarts {
  const { store, personalities, variants, newId, maximumRunning, clock, status, runs, settled } =
    dependencies;
  const starting = new Map<string, { readonly digest: string; readonly started: Promise<CreatedChat> }>();
  const beginning = new Set<Promise<CreatedChat>>();
  const enqueue = createKeyedQueue();
  let refusing = false;
  let stopping = false;

  async function start(viewer: Viewer, input: StartChat): Promise<CreatedChat> {
    checkStartChat(input);
    const digest = digestInput(input);
    if (input.requestId === null) return begin(viewer, input, digest);

    const key = requestKey(viewer.id, input.requestId);
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
  ): Promise<CreatedChat> {
    const run = runs.findByRequest(viewer.id, requestId);
    const known = run?.stored() ?? (await settled.findByRequest(viewer, requestId));
    if (known === null) return begin(viewer, input, digest);
    if (known.record.inputDigest !== digest)
      throw new HubError('CONFLICT', { facts: { field: 'requestId' } });
    return known;
  }

  async function begin(viewer: Viewer, input: StartChat, digest: string): Promise<CreatedChat> {
    if (refusing) throw new HubError('DRAINING');
    if (runs.running + beginning.size >= maximumRunning) {
      throw new HubError('HUB_LIMIT', { facts: { limit: maximumRunning, unit: 'answers' } });
    }
    const create = () => createAndLaunch(viewer, input, digest);
    // Without the queue, two concurrent questions would both find the last answer free.
    const started =
      input.target.kind === 'conversation' ? enqueue(input.target.conversationId, create) : create();
    beginning.add(started);
    try {
      return await started;
    } finally {
      beginning.delete(started);
    }
  }

  async function createAndLaunch(viewer: Viewer, input: StartChat, digest: string): Promise<CreatedChat> {
    const personality = await findPersonality(viewer, input);
    const variant = await findVariant(input.variantId ?? personality.defaultVariantId);
    if (variant === null) throw notFound('variantId', variantIds);

    const plan = await planFreeTurn(viewer, input);
    const planned = planRequest(plan, personality, variant, status.upstream);
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
    const run = launchGeneration(dependencies, { viewer, created, plan, planned });
    runs.add(run);
    if (stopping) run.stop('SHUTDOWN');
    return created;
  }

  async function findPersonality(viewer: Viewer, { personalityId, tryOut }: StartChat): Promise<Personality> {
    if (tryOut !== undefined) return personalities.draft(tryOut);
    if (personalityId === null) throw notFound('personalityId');
    return personalities.require(viewer, personalityId);
  }

  /** BUSY applies only to an answer still being written, not to one that was lost or has yet to be saved. */
  async function planFreeTurn(viewer: Viewer, { target, turn }: StartChat): Promise<TurnPlan> {
    try {
      return await planTurn(store, viewer, target, turn);
    } catch (error) {
      const generationId = error instanceof HubError ? error.facts.generationId : undefined;
      if (generationId === undefined) throw error;
      await settled.find(viewer, generationId);
      return planTurn(store, viewer, target, turn);
    }
  }

  /** A compatible server may have come up, or got its first model, since it was last asked: worth waiting for its list. */
  async function findVariant(id: string) {
    const variant = variants.find(id);
    if (variant?.model !== null || status.upstream.kind !== 'COMPATIBLE') return variant;
    await status.checkNow();
    return variants.find(id);
  }

  return {
    start,
    async over(viewer, requestId) {
      await starting.get(requestKey(viewer.id, requestId))?.started.catch(() => {});
    },
    pending: () => [...beginning],
    refuse() {
      refusing = true;
    },
    stop() {
      stopping = true;
    },
  };
}
