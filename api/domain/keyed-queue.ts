/** Runs tasks of the same key one after another, in the order in which they were given. */
type KeyedQueue = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;

export function createKeyedQueue(): KeyedQueue {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const result = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, result);
    const tidy = () => {
      if (last.get(key) === result) last.delete(key);
    };
    result.then(tidy, tidy);
    return result;
  };
}
