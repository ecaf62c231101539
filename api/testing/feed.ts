/** A stream that a test writes by hand and any number of readers read, each from the beginning. */
export interface Feed<Item> {
  push(...items: readonly Item[]): void;
  end(): void;
  fail(error: unknown): void;
  /** Ends when `signal` aborts, even while it waits for the next item. */
  read(signal: AbortSignal): AsyncIterable<Item>;
  /** Resolves when exactly so many readers are reading. */
  readers(count: number): Promise<void>;
}

export function createFeed<Item>(): Feed<Item> {
  const items: Item[] = [];
  let last: { error: unknown } | 'end' | undefined;
  let reading = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const nextChange = () =>
    new Promise<void>((resolve) => {
      const listener = () => {
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });

  return {
    push(...added) {
      items.push(...added);
      changed();
    },
    end() {
      last = 'end';
      changed();
    },
    fail(error) {
      last = { error };
      changed();
    },
    async *read(signal) {
      signal.addEventListener('abort', changed, { once: true });
      reading++;
      changed();
      try {
        for (let index = 0; !signal.aborted; ) {
          const item = items[index];
          if (item !== undefined) {
            index++;
            yield item;
          } else if (last === 'end') return;
          else if (last !== undefined) throw last.error;
          else await nextChange();
        }
      } finally {
        reading--;
        changed();
      }
    },
    async readers(count) {
      while (reading !== count) await nextChange();
    },
  };
}
