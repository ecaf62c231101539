import type { StopChatInput } from '../graphql/__generated__/graphql.ts';
import { retryDelay } from '../graphql/retry-delay.ts';
import type { ChatRequest } from './chat-request.ts';
import { type ChatState, calledBack, notStopping } from './chat-state.ts';
import { withoutWaiting } from './comparison.ts';
import type { Generation } from './generation.ts';
import { runningGenerations } from './shown-turns.ts';
import type { TabMemory } from './tab-memory.ts';

/**
 * Stops answers on the hub, including those that the hub does not know yet and those stopped while it is unreachable.
 */
export interface Stopper {
  /** Without a generation, stops everything shown and drops the requests still queued. */
  stop(generation?: Generation): Promise<void>;
  /** Stops every other answer shown and drops the requests still queued. */
  stopAllBut(generation: Generation | undefined): Promise<void>;
  /** The hub has accepted a turn, so that its answer can be stopped. */
  started(generation: Generation): void;
  /** The hub may be back. */
  catchUp(): void;
}

/**
 * After so many rounds a stop that finds nothing to stop is given up, and its turn with it. They last at least 12
 * seconds: in a short outage the connection survives, and what it holds back may arrive that late.
 */
const mostTries = 9;
/** After so many rounds, some five minutes, a stop that gets no answer is given up. */
const mostUnanswered = 80;

export function createStopper({
  read,
  setState,
  stop,
  memory,
  arrived,
}: {
  readonly read: () => ChatState;
  readonly setState: (next: ChatState) => void;
  /** Resolves to false when there is nothing to stop yet; rejects when the hub cannot be reached. */
  readonly stop: (input: StopChatInput) => Promise<boolean>;
  readonly memory: TabMemory;
  /** A turn that was called back had reached the hub after all; its answer is stopped now. */
  readonly arrived: (request: ChatRequest) => void;
}): Stopper {
  /** Answers stopped before the hub knew them; the stop is sent again once they start. */
  const stopOnStart = new WeakSet<Generation>();
  /**
   * Stops that the hub has not answered, sent again until it does. By request id, with the turn that was called back; by
   * generation id, with null, where the answer was already running.
   */
  const owed = new Map<string, ChatRequest | null>();
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  const requestOf = (generation: Generation): ChatRequest | null => {
    const { pending } = read();
    return pending?.generation === generation ? pending.request : null;
  };

  async function send(generation: Generation): Promise<void> {
    const { generationId } = generation;
    const requestId = requestOf(generation)?.requestId ?? '';
    try {
      const stopped = await stop(generationId === null ? { requestId } : { generationId });
      // The hub accepted it while the stop was on its way.
      if (!stopped && generationId === null && generation.generationId !== null) {
        return await send(generation);
      }
      if (stopped) return;
      // Not at the hub yet: stop it as soon as it starts.
      if (requestOf(generation) !== null) stopOnStart.add(generation);
      else setState({ ...read(), stopping: notStopping(read(), generation) });
    } catch {
      const unstarted = requestOf(generation);
      if (unstarted !== null) callBack(unstarted);
      else setState({ ...read(), stopping: notStopping(read(), generation), stopFailed: true });
      owe(unstarted?.requestId ?? generation.generationId, unstarted);
    }
  }

  /**
   * The hub cannot be reached and, as far as this page knows, never received the turn: its question goes back to the
   * field.
   */
  function callBack({ requestId }: ChatRequest): void {
    memory.forget(requestId);
    setState(calledBack(read()));
  }

  function owe(id: string | null, unstarted: ChatRequest | null): void {
    if (id === null) return;
    owed.set(id, unstarted);
    tries = 0;
    sendLater();
  }

  function sendLater(): void {
    clearTimeout(again);
    if (owed.size > 0 && tries < mostUnanswered) again = setTimeout(sendOwed, retryDelay(tries++));
  }

  function sendOwed(): void {
    sendLater();
    for (const [id, unstarted] of owed) {
      stop(unstarted === null ? { generationId: id } : { requestId: id }).then(
        (stopped) => {
          if (!stopped && unstarted !== null && tries < mostTries) return;
          if (!owed.delete(id)) return;
          if (unstarted === null) setState({ ...read(), stopFailed: false });
          else if (stopped) arrived(unstarted);
        },
        () => {},
      );
    }
  }

  async function end(wanted: readonly Generation[], state: ChatState): Promise<void> {
    const goingOn = wanted.filter((one) => !state.stopping.has(one));
    setState({ ...state, stopping: new Set([...state.stopping, ...goingOn]), stopFailed: false });
    await Promise.all(goingOn.map(send));
  }

  function stopAllBut(generation: Generation | undefined): Promise<void> {
    const others = runningGenerations(read()).filter((one) => one !== generation);
    return end(others, withoutWaiting(read()));
  }

  return {
    stop: (generation) => (generation === undefined ? stopAllBut(undefined) : end([generation], read())),
    stopAllBut,
    started(generation) {
      if (stopOnStart.delete(generation)) void send(generation);
    },
    catchUp() {
      tries = 0;
      sendOwed();
    },
  };
}
