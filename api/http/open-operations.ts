/** One GraphQL operation that somebody waits for. */
export interface OpenOperation {
  /** Aborts when nobody waits any more; gives the reason to stop watching, never to stop generating. */
  readonly signal: AbortSignal;
  /** May be called any number of times. */
  end(): void;
}

/** All operations of this process, so that a shutdown can wait for them and end the rest. */
export interface OpenOperations {
  open(): OpenOperation;
  readonly size: number;
  /** Resolves when none is open, or after `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
  endAll(): void;
}

export function createOpenOperations(): OpenOperations {
  const open = new Set<OpenOperation>();
  let waiting: (() => void)[] = [];

  return {
    open() {
      const controller = new AbortController();
      const operation: OpenOperation = {
        signal: controller.signal,
        end() {
          controller.abort();
          if (!open.delete(operation) || open.size > 0) return;
          for (const resolve of waiting) resolve();
          waiting = [];
        },
      };
      open.add(operation);
      return operation;
    },
    get size() {
      return open.size;
    },
    settled(milliseconds) {
      if (open.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    endAll() {
      for (const operation of [...open]) operation.end();
    },
  };
}
