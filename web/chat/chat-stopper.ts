import type { StopChatInput } from '../graphql/__generated__/graphql.ts';
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
  /** The hub is back. */
  catchUp(): void;
}

export function createStopper({
  read,
  setState,
  stop,
  memory,
}: {
  readonly read: () => ChatState;
  readonly setState: (next: ChatState) => void;
  /** Resolves to false when there is nothing to stop yet; rejects when the hub cannot be reached. */
  readonly stop: (input: StopChatInput) => Promise<boolean>;
  readonly memory: TabMemory;
}): Stopper {
  /** Answers stopped before the hub knew them; the stop is sent again once they start. */
  const stopOnStart = new WeakSet<Generation>();
  /**
   * Request ids of turns stopped while the hub was unreachable. In case they arrived after all, they are stopped when
   * the hub is back.
   */
  const givenUp = new Set<string>();

  const requestIdOf = (generation: Generation): string | null => {
    const { pending } = read();
    return pending?.generation === generation ? pending.request.requestId : null;
  };

  async function send(generation: Generation): Promise<void> {
    const { generationId } = generation;
    const requestId = requestIdOf(generation) ?? '';
    try {
      const stopped = await stop(generationId === null ? { requestId } : { generationId });
      // The hub accepted it while the stop was on its way.
      if (!stopped && generationId === null && generation.generationId !== null) {
        return await send(generation);
      }
      if (stopped) return;
      // Not at the hub yet: stop it as soon as it starts.
      if (requestIdOf(generation) !== null) stopOnStart.add(generation);
      else setState({ ...read(), stopping: notStopping(read(), generation) });
    } catch {
      const unstarted = requestIdOf(generation);
      if (unstarted !== null) giveUp(unstarted);
      else setState({ ...read(), stopping: notStopping(read(), generation), stopFailed: true });
    }
  }

  /**
   * The hub cannot be reached and, as far as this page knows, never received the turn: its question goes back to the
   * field.
   */
  function giveUp(requestId: string): void {
    givenUp.add(requestId);
    memory.forget(requestId);
    setState(calledBack(read()));
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
      for (const requestId of givenUp) {
        stop({ requestId }).then(
          () => givenUp.delete(requestId),
          () => {},
        );
      }
    },
  };
}
