import { HubError } from '../domain/errors/hub-error.ts';
import type { ResultStream } from './result-stream.ts';

/** One GraphQL operation that somebody is waiting for. Its functions may be called any number of times, and detached. */
export interface OpenOperation {
  /** Aborts when nobody is waiting any more; a reason to stop watching, never to stop generating. */
  readonly signal: AbortSignal;
  readonly end: () => void;
  /** Marks it as endless. */
  readonly endless: () => void;
}

/** All operations of this process, so that a shutdown can wait for them and end the rest. */
export interface OpenOperations {
  /** Throws HUB_LIMIT when this process has as many as it takes. */
  open(): OpenOperation;
  /** Resolves when only endless ones are open, or after `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
  endAll(): void;
}

const least = 2_000;

/** Ten times the limit of answers, so that each can be watched from several tabs and apps. */
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
      if (controllers.size >= limit) throw new HubError('HUB_LIMIT', { facts: { limit } });
      const controller = new AbortController();
      controllers.add(controller);
      finite.add(controller);
      return {
        signal: controller.signal,
        end() {
          controllers.delete(controller);
          settle(controller);
          // With a reason, as Node's default reason has a stack.
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

/** Ends the operation with its results, or at once when the client leaves while the next one is awaited. */
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
