import type { StopChatInput } from '../graphql/__generated__/graphql.ts';
import type { ApiError, ChatEvent } from './chat-documents.ts';
import {
  type ChatRequest,
  newRequestId,
  questionOf,
  type Turn,
  toStartInput,
  toTemporaryTurn,
} from './chat-request.ts';
import {
  begun,
  type ChatState,
  ended,
  lost,
  madeTemporary,
  refused,
  runningGeneration,
  started,
  turnedTo,
} from './chat-state.ts';
import type { Choice } from './choice.ts';
import type { Draft } from './draft.ts';
import { createGeneration, type Generation, type OpenStream } from './generation.ts';
import { unheard } from './live-answer.ts';
import { type ChatChange, createNewsReader, type ReadNews } from './news-reader.ts';
import { createOlderReader, type ReadOlder } from './older-reader.ts';
import type { TabMemory } from './tab-memory.ts';

/** One chat as its page shows it: a store for `useSyncExternalStore` that changes with turns, never with words. */
export interface Chat {
  readonly draft: Draft;
  read(): ChatState;
  subscribe(listener: () => void): () => void;
  /** Listens to everything that runs until the returned function is called; the hub goes on without us. */
  attach(): () => void;
  choose(choice: Partial<Choice>): void;
  /** `variantId` undefined: the chosen one. */
  ask(turn: Turn, variantId?: string): void;
  /** Goes on with a start that was asked before a reload or on another page. */
  resume(request: ChatRequest): void;
  /** Asks again what was refused. */
  retry(variantId?: string): void;
  turnTo(messageId: string): void;
  /** Possible before the first question. */
  setTemporary(temporary: boolean): void;
  stop(): Promise<void>;
  /** Takes in what somebody did to a conversation, in whatever tab or program; others than this one are ignored. */
  hear(change: ChatChange): void;
  /** The hub is back: asks for what may have been missed while nobody listened. */
  catchUp(): void;
}

export interface ChatDependencies {
  readonly open: OpenStream;
  /** Resolves false when there is nothing to stop yet; rejects when the hub is not reached. */
  readonly stop: (input: StopChatInput) => Promise<boolean>;
  readonly readNews: ReadNews;
  readonly readOlder: ReadOlder;
  /** Tells the hub which branch is read. */
  readonly keepBranch: (conversationId: string, leafId: string) => void;
  readonly memory: TabMemory;
  readonly draft: Draft;
  readonly now: () => number;
}

/** Which part of the conversation `initial` has; null where nothing stands. */
export interface OpenedPart {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export function createChat(
  { open, stop, memory, draft, now, readNews, readOlder, keepBranch }: ChatDependencies,
  initial: ChatState,
  { startCursor, endCursor }: OpenedPart = { startCursor: null, endCursor: null },
): Chat {
  const listeners = new Set<() => void>();
  const watched = new Map<Generation, () => void>();
  let attached = false;
  let stopOnStart = false;
  /** The turn that was stopped without the hub: should it have arrived all the same, it is stopped when the hub is back. */
  let givenUp: string | null = null;
  let state = withRunning({ ...initial, live: new Map(initial.live) });
  const news = createNewsReader({ read: () => state, become: takeIn, readNews, endCursor });
  const older = createOlderReader({ read: () => state, become: takeIn, readOlder, startCursor });

  /** Every answer that is being written somewhere is watched here. */
  function withRunning(next: ChatState): ChatState {
    const live = new Map(next.live);
    for (const { id, status, generationId, content, createdAt } of next.messages.values()) {
      if (status !== 'RUNNING' || generationId === null || live.has(id)) continue;
      const generation: Generation = createGeneration({
        open,
        input: { watch: { generationId } },
        since: Date.parse(createdAt),
        answer: { ...unheard, text: content },
        onEvent: (event) => take(event, generation),
        onRefused: (error) => become(lost(state, id, error)),
      });
      live.set(id, generation);
    }
    return { ...next, live };
  }

  function takeIn(next: ChatState): void {
    become(withRunning(next));
    for (const generation of state.live.values()) watch(generation);
  }

  function become(next: ChatState): void {
    state = next;
    // Neither on its way nor shown where it was refused, it would be nowhere.
    if (state.pending === null && state.refusal === null) draft.giveBack();
    for (const [generation, detach] of watched) {
      if (state.pending?.generation === generation || isLive(generation)) continue;
      detach();
      watched.delete(generation);
    }
    for (const listener of listeners) listener();
    if (state.pending === null) news.settled();
  }

  function isLive(generation: Generation): boolean {
    return [...state.live.values()].includes(generation);
  }

  function watch(generation: Generation): void {
    if (attached && !watched.has(generation)) watched.set(generation, generation.attach());
  }

  function begin(request: ChatRequest): void {
    const generation: Generation = createGeneration({
      open,
      input: { start: toStartInput(request) },
      since: request.since,
      onEvent: (event) => take(event, generation),
      onRefused: (error) => refuse(request, error),
    });
    stopOnStart = false;
    if (request.temporary === undefined) memory.keep(request);
    const question = questionOf(request.turn);
    if (question !== null) draft.send(question);
    become(begun(state, request, generation));
    watch(generation);
  }

  function take(event: ChatEvent, generation: Generation): void {
    if (state.pending?.generation === generation) {
      draft.taken();
      if (state.conversationId === null) memory.confirm();
      else memory.forget();
    }
    if (event.__typename === 'ChatStarted') {
      const wasNew = state.conversationId === null;
      become(started(state, event, generation));
      if (wasNew && state.conversationId !== null) draft.moveTo(state.conversationId);
      if (stopOnStart) void sendStop(generation);
      stopOnStart = false;
    } else if ('message' in event) {
      become(ended(state, event.message, generation));
    }
  }

  function refuse(request: ChatRequest, error: ApiError): void {
    memory.forget();
    const restored = request.turn.kind === 'send' && draft.read() === '';
    if (restored) draft.giveBack();
    become(refused(state, { request, error, at: now(), restored }));
  }

  async function sendStop(generation: Generation): Promise<void> {
    const { generationId } = generation;
    const requestId = state.pending?.request.requestId ?? '';
    try {
      const stopped = await stop(generationId === null ? { requestId } : { generationId });
      // It was taken up while the stop was on its way.
      if (!stopped && generationId === null && generation.generationId !== null) {
        return await sendStop(generation);
      }
      // What has not arrived at the hub yet is stopped as soon as it has.
      stopOnStart = !stopped && state.pending?.generation === generation;
      if (!stopped && !stopOnStart) become({ ...state, stopping: false });
    } catch {
      if (state.pending?.generation === generation) giveUp(state.pending.request);
      else become({ ...state, stopping: false, stopFailed: true });
    }
  }

  /** The hub is away and has, as far as is known here, never heard of the turn: its question comes back. */
  function giveUp({ requestId }: ChatRequest): void {
    givenUp = requestId;
    memory.forget();
    become({ ...state, pending: null, stopping: false });
  }

  return {
    draft,
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach() {
      attached = true;
      for (const generation of state.live.values()) watch(generation);
      if (state.pending !== null) watch(state.pending.generation);
      void older.readOn();
      return () => {
        attached = false;
        for (const detach of watched.values()) detach();
        watched.clear();
      };
    },
    choose: (choice) => become({ ...state, ...choice }),
    ask(turn, variantId = state.variantId ?? undefined) {
      if (state.pending !== null) return;
      const { conversationId } = state;
      // One answer has one personality and variant from its first word to its last.
      const continued = turn.kind === 'continue' ? state.messages.get(turn.messageId) : undefined;
      begin({
        requestId: newRequestId(),
        personalityId: continued?.personality?.id ?? state.personalityId,
        variantId: continued?.variant?.id ?? variantId ?? null,
        conversationId,
        turn,
        ...(state.temporary && { temporary: toTemporaryTurn(turn, state.messages) }),
        since: now(),
      });
    },
    resume: begin,
    retry(variantId) {
      if (state.refusal === null) return;
      const { request } = state.refusal;
      // One answer has one personality and variant from its first word to its last.
      const asked = request.turn.kind === 'continue' ? request : state;
      begin({
        ...request,
        personalityId: asked.personalityId,
        variantId: variantId ?? asked.variantId,
        requestId: newRequestId(),
        since: now(),
      });
    },
    turnTo(messageId) {
      become(turnedTo(state, messageId));
      const { conversationId, leafId } = state;
      if (conversationId !== null && leafId !== null) keepBranch(conversationId, leafId);
    },
    setTemporary(temporary) {
      become(madeTemporary(state, temporary));
      draft.setKept(!state.temporary);
    },
    async stop() {
      const generation = runningGeneration(state);
      if (generation === null || state.stopping) return;
      become({ ...state, stopping: true, stopFailed: false });
      await sendStop(generation);
    },
    hear: news.hear,
    catchUp() {
      const requestId = givenUp;
      givenUp = null;
      if (requestId !== null) void stop({ requestId }).catch(() => {});
      void older.readOn();
      news.catchUp();
    },
  };
}
