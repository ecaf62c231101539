import type { StopChatInput } from '../graphql/__generated__/graphql.ts';
import type { ApiError, ChatEvent } from './chat-documents.ts';
import { type ChatRequest, isAlongside, type Turn, toStartInput, toTemporaryTurn } from './chat-request.ts';
import {
  begun,
  type ChatState,
  ended,
  lost,
  madeTemporary,
  refused,
  started,
  turnedTo,
} from './chat-state.ts';
import { createStopper } from './chat-stopper.ts';
import type { Choice } from './choice.ts';
import { linedUpAgain } from './columns.ts';
import { canChoose, compared } from './comparison.ts';
import type { Draft } from './draft.ts';
import { createGeneration, type Generation, type OpenStream } from './generation.ts';
import type { Lineup } from './lineup.ts';
import { emptyAnswer } from './live-answer.ts';
import { makeAnew, makeRequest } from './make-request.ts';
import { type ChatChange, createNewsReader, type ReadNews } from './news-reader.ts';
import { createOlderReader, type ReadOlder } from './older-reader.ts';
import type { TabMemory } from './tab-memory.ts';

/**
 * One chat as its page shows it: a store for `useSyncExternalStore` that changes with each turn, never with each word.
 */
export interface Chat {
  readonly draft: Draft;
  read(): ChatState;
  subscribe(listener: () => void): () => void;
  /** Watches all running answers until the returned function is called; on the hub, they continue after that. */
  attach(): () => void;
  choose(choice: Partial<Choice>): void;
  /** Null: only the chosen personality answers the next question. */
  lineUp(lineup: Lineup | null): void;
  /**
   * `by` overrides the current choice; `others` answer the same question too, and all answers are shown side by side.
   */
  ask(turn: Turn, by?: Partial<Choice>, others?: readonly Choice[]): void;
  /** Sends again a request made before a reload or on another page. */
  resume(request: ChatRequest): void;
  /** Sends the refused turn again. */
  retry(variantId?: string): void;
  turnTo(messageId: string): void;
  /** Picks one of the answers shown side by side; the others that are still being written are stopped. */
  goOnWith(messageId: string): void;
  /** Shows the answers to a question side by side; null: back to a single branch. */
  compare(questionId: string | null): void;
  /** Has an effect only before the first question. */
  setTemporary(temporary: boolean): void;
  /** Without a generation, stops everything shown and drops the requests still queued. */
  stop(generation?: Generation): Promise<void>;
  /** Applies a change made in any tab or program; changes to other conversations are ignored. */
  applyChange(change: ChatChange): void;
  /** The hub may be back: reads what may have been missed, and repeats what may not have arrived. */
  catchUp(): void;
}

export interface ChatDependencies {
  readonly open: OpenStream;
  /** Resolves to false when there is nothing to stop yet; rejects when the hub cannot be reached. */
  readonly stop: (input: StopChatInput) => Promise<boolean>;
  readonly readNews: ReadNews;
  readonly readOlder: ReadOlder;
  /** Tells the hub which branch is the active one. */
  readonly keepBranch: (conversationId: string, leafId: string) => void;
  readonly memory: TabMemory;
  readonly draft: Draft;
  readonly now: () => number;
}

/**
 * The part of the conversation that `initial` holds. Null `startCursor`: nothing comes before it; null `endCursor`: it
 * is empty.
 */
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
  let state = linedUpAgain(withRunning({ ...initial, live: new Map(initial.live) }));
  const read = () => state;
  const isAttached = () => attached;
  const news = createNewsReader({ read, setState: takeIn, readNews, endCursor });
  const stopper = createStopper({ read, setState, stop, memory, arrived });
  const older = createOlderReader({ read, setState: takeIn, isAttached, readOlder, startCursor });

  /**
   * Takes the question out of the field, and a new chat becomes the conversation that it began. What was refused
   * meanwhile is needed there, and so is what is stored nowhere.
   */
  function arrived({ others: _dropped, ...request }: ChatRequest): void {
    if (state.refusal !== null || state.temporary) return;
    draft.arrived(request);
    if (attached && state.conversationId === null && state.pending === null) begin(request);
  }

  /** Adds a watcher for each running answer that has none. */
  function withRunning(next: ChatState): ChatState {
    const live = new Map(next.live);
    for (const { id, status, generationId, content, createdAt } of next.messages.values()) {
      if (status !== 'RUNNING' || generationId === null || live.has(id)) continue;
      const generation: Generation = createGeneration({
        open,
        input: { watch: { generationId } },
        since: Date.parse(createdAt),
        answer: { ...emptyAnswer, text: content },
        onEvent: (event) => take(event, generation),
        onRefused: (error) => setState(lost(state, generation, error)),
      });
      live.set(id, generation);
    }
    return { ...next, live };
  }

  function takeIn(next: ChatState): void {
    setState(withRunning(next));
    for (const generation of state.live.values()) watch(generation);
  }

  function setState(next: ChatState): void {
    state = canChoose(state) ? linedUpAgain(next) : next;
    // A question that is neither pending nor shown as refused would otherwise be lost.
    if (state.pending === null && state.refusal === null) draft.restore();
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
    const { turn } = request;
    const text = turn.kind === 'continue' ? (state.messages.get(turn.messageId)?.content ?? '') : '';
    const generation: Generation = createGeneration({
      open,
      input: { start: toStartInput(request) },
      since: request.since,
      answer: { ...emptyAnswer, text },
      onEvent: (event) => take(event, generation),
      onRefused: (error) =>
        isLive(generation) ? setState(lost(state, generation, error)) : refuse(request, error),
    });
    if (request.temporary === undefined && !isAlongside(request)) memory.keep(request);
    draft.send(request);
    setState(begun(state, request, generation));
    watch(generation);
  }

  function take(event: ChatEvent, generation: Generation): void {
    const request = state.pending?.generation === generation ? state.pending.request : null;
    const wasNew = state.conversationId === null;
    if (request !== null) draft.taken();
    if (event.__typename === 'ChatStarted') {
      setState(started(state, event, generation));
      if (wasNew && state.conversationId !== null) draft.moveTo(state.conversationId);
      stopper.started(generation);
    } else if ('message' in event) {
      setState(ended(state, event.message, generation));
    }
    if (request === null) return;
    // The hub makes the newest answer the active branch, but here the reader has already picked another.
    if (isAlongside(request) && state.comparison === null) keepShownBranch();
    askOthers(request);
  }

  function turnTo(messageId: string): void {
    setState(turnedTo(state, messageId));
    keepShownBranch();
  }

  function keepShownBranch(): void {
    const { conversationId, leafId, keptLeafId, toldLeafIds } = state;
    if (conversationId === null || leafId === null) return;
    // The hub reports nothing if it keeps that branch already.
    if (leafId !== (toldLeafIds.at(-1) ?? keptLeafId))
      setState({ ...state, toldLeafIds: [...toldLeafIds, leafId] });
    keepBranch(conversationId, leafId);
  }

  /** The hub has the question, so the next of the further answers can be requested. */
  function askOthers(request: ChatRequest): void {
    const { turn, since } = request;
    const { conversationId, messages, leafId, temporary } = state;
    if (!temporary) memory.taken(request, conversationId);
    const [next, ...rest] = request.others ?? [];
    const questionId = turn.kind === 'answer' ? turn.messageId : messages.get(leafId ?? '')?.parentId;
    if (next === undefined || questionId == null) return;
    const answer: Turn = { kind: 'answer', messageId: questionId };
    begin({
      ...next,
      conversationId,
      turn: answer,
      ...(temporary && { temporary: toTemporaryTurn(answer, messages) }),
      since,
      others: rest,
    });
  }

  function refuse(request: ChatRequest, error: ApiError): void {
    const others = state.pending?.request.others ?? [];
    const restored = request.turn.kind === 'send' && draft.read() === '';
    if (restored) draft.restore();
    setState(refused(state, { request, error, at: now(), restored }));
    if (isAlongside(request)) askOthers({ ...request, others });
    else memory.forget(request.requestId);
  }

  return {
    draft,
    read,
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
    choose: (choice) => setState({ ...state, ...choice }),
    lineUp: (lineup) => setState({ ...state, lineup }),
    ask(turn, by = {}, others) {
      if (state.pending !== null) return;
      const request = draft.repeated(makeRequest(state, { turn, by, others, since: now() }));
      if (turn.kind === 'answer' && request.others) {
        const { requestId, personalityId, variantId } = request;
        const asked = [{ requestId, personalityId, variantId }, ...request.others];
        setState(compared(state, turn.messageId, asked));
      }
      begin(request);
    },
    resume: begin,
    retry(variantId) {
      if (state.refusal === null) return;
      begin(makeAnew(state.refusal.request, state, { variantId: variantId ?? null, since: now() }));
    },
    turnTo,
    goOnWith(messageId) {
      void stopper.stopAllBut(state.live.get(messageId));
      setState({ ...state, lineup: null });
      turnTo(messageId);
    },
    compare(questionId) {
      setState(compared(state, questionId));
      // A single branch is read again, and it is the one to return to.
      if (questionId === null) keepShownBranch();
    },
    setTemporary(temporary) {
      setState(madeTemporary(state, temporary));
      draft.setKept(!state.temporary);
    },
    stop: stopper.stop,
    applyChange: news.applyChange,
    catchUp() {
      stopper.catchUp();
      void older.readOn();
      news.catchUp();
    },
  };
}
