/** Lets a test wait for what a server of its own sees. */
export function createWaiters() {
  const waiting = new Set<() => void>();
  return {
    /** Call it after each change. */
    changed(): void {
      for (const check of waiting) check();
    },
    /** Resolves with the first value that is not undefined. */
    until<Value>(read: () => Value | undefined): Promise<Value> {
      return new Promise((resolve) => {
        const check = () => {
          const value = read();
          if (value === undefined) return;
          waiting.delete(check);
          resolve(value);
        };
        waiting.add(check);
        check();
      });
    },
  };
}
