/** A stream that a test writes by hand; any number of readers read it, each from the beginning. */
export interface Feed<Item> {
  push(...items: readonly Item[]): void;
  end(): void;
  fail(error: unknown): void;
  /** Ends when `signal` aborts, even while waiting for the next item. */
  read(signal: AbortSignal): FeedReader<Item>;
  /** Resolves once exactly `count` readers are reading. */
  readers(count: number): Promise<void>;
}

/** Reads the feed; may have items handed over, as a ChatReader has its pieces. */
interface FeedReader<Item> extends AsyncIterableIterator<Item> {
  /** Offers each following item to `take`; an item that it takes is not read otherwise. */
  offer(take: (item: Item) => boolean): void;
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
    read(signal) {
      let take = (_item: Item) => false;
      return Object.assign(
        readAll(signal, (item) => take(item)),
        {
          offer(taker: typeof take) {
            take = taker;
          },
        },
      );
    },
    async readers(count) {
      while (reading !== count) await nextChange();
    },
  };

  async function* readAll(signal: AbortSignal, take: (item: Item) => boolean) {
    signal.addEventListener('abort', changed, { once: true });
    reading++;
    changed();
    try {
      for (let index = 0; !signal.aborted; ) {
        const item = items[index];
        if (item !== undefined) {
          index++;
          if (!take(item)) yield item;
        } else if (last === 'end') return;
        else if (last !== undefined) throw last.error;
        else await nextChange();
      }
    } finally {
      reading--;
      changed();
    }
  }
}
