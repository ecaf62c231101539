import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

interface ChildProcess extends Disposable {
  readonly pid: number;
  /** What it had to say when it was ready. */
  readonly message: unknown;
}

/** Starts a file of the benchmark as a child process that ends with this one, and waits for its first message. */
export async function startChild(file: string, ...parameters: readonly string[]): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, file), parameters, {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`))),
  ]);
  return { pid: child.pid ?? 0, message, [Symbol.dispose]: () => child.disconnect() };
}
