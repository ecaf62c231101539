import { HubError } from '../domain/errors/hub-error.ts';
import type { ResultStream } from './result-stream.ts';

/** A GraphQL operation that somebody is waiting for. Its functions can be called repeatedly and detached. */
export interface OpenOperation {
  /** Aborts when nobody is waiting any longer: a reason to stop watching, never to stop generating. */
  readonly signal: AbortSignal;
  readonly end: () => void;
  /** Marks the operation as endless, so that a shutdown does not wait for it. */
  readonly endless: () => void;
}

/** All operations of this process, so that a shutdown can wait for the finite ones and end the rest. */
export interface OpenOperations {
  /** Throws HUB_LIMIT if the maximum number of operations is open. */
  open(): OpenOperation;
  /** Resolves when only endless operations are open, or after `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
  endAll(): void;
}

const least = 2_000;

/** Ten times the limit of simultaneous answers, so that each can be watched from several tabs and apps. */
export function operationsFor(answersAtOnce: number): number {
  return Math.max(least, 10 * answersAtOnce);
}

export function createOpenOperations(limit = least): OpenOperations {
  const controllers = new Set<AbortController>();
  /** The operations that a shutdown waits for. */
  const finite = new Set<AbortController>();
  const listeners = new Set<() => void>();

  function settle(controller: AbortController): void {
    if (!finite.delete(controller) || finite.size > 0) return;
    for (const listener of listeners) listener();
  }

  return {
    open() {
      if (controllers.size >= limit)
        throw new HubError('HUB_LIMIT', { facts: { limit, unit: 'operations' } });
      const controller = new AbortController();
      controllers.add(controller);
      finite.add(controller);
      return {
        signal: controller.signal,
        end() {
          controllers.delete(controller);
          settle(controller);
          // With a reason, because Node's default one captures a stack.
          controller.abort('the operation has ended');
        },
        endless: () => settle(controller),
      };
    },
    settled(milliseconds) {
      if (finite.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          listeners.delete(done);
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        listeners.add(done);
      });
    },
    endAll() {
      for (const controller of controllers) controller.abort();
      controllers.clear();
      finite.clear();
    },
  };
}

/** Ends the operation with its results, or as soon as the client leaves while the next one is awaited. */
export function endingWith(results: ResultStream, operation: OpenOperation): ResultStream {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const result = await results.next();
      if (result.done === true) operation.end();
      return result;
    },
    async return() {
      operation.end();
      await results.return?.();
      return { done: true, value: undefined };
    },
    divert: results.divert,
  };
}
