import type { StopChatInput } from '../graphql/__generated__/graphql.ts';
import { type ChatState, calledBack, notStopping } from './chat-state.ts';
import { withoutWaiting } from './comparison.ts';
import type { Generation } from './generation.ts';
import { runningGenerations } from './shown-turns.ts';
import type { TabMemory } from './tab-memory.ts';

/** Ends answers on the hub, also those that it does not know yet, and those that it could not be told of. */
export interface Stopper {
  /** Without a generation, all that is shown is stopped, and nobody is asked any more of those who wait for it. */
  stop(generation?: Generation): Promise<void>;
  /** All others that are shown are stopped, and nobody is asked any more of those who wait for it. */
  stopAllBut(generation: Generation | undefined): Promise<void>;
  /** The hub has an answer now, by which it can be stopped. */
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
  /** Resolves false when there is nothing to stop yet; rejects when the hub is not reached. */
  readonly stop: (input: StopChatInput) => Promise<boolean>;
  readonly memory: TabMemory;
}): Stopper {
  /** Stopped before the hub had them. */
  const stopOnStart = new WeakSet<Generation>();
  /** The turns that were stopped without the hub: should they have arrived all the same, they are stopped when the hub is back. */
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
      // It was taken up while the stop was on its way.
      if (!stopped && generationId === null && generation.generationId !== null) {
        return await send(generation);
      }
      if (stopped) return;
      // What has not arrived at the hub yet is stopped as soon as it has.
      if (requestIdOf(generation) !== null) stopOnStart.add(generation);
      else setState({ ...read(), stopping: notStopping(read(), generation) });
    } catch {
      const unstarted = requestIdOf(generation);
      if (unstarted !== null) giveUp(unstarted);
      else setState({ ...read(), stopping: notStopping(read(), generation), stopFailed: true });
    }
  }

  /** The hub is away and has, as far as is known here, never heard of the turn: its question comes back. */
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
