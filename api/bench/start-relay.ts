import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { upstreamModel } from '../testing/start-chat-upstream.ts';

interface StartedProcess extends Disposable {
  /** Its first message: where it can be reached. */
  readonly origin: string;
  readonly pid: number;
}

/** Starts a file of the benchmark as a child process that ends with this one. */
async function start(file: string, ...parameters: readonly string[]): Promise<StartedProcess> {
  const child: ChildProcess = fork(join(import.meta.dirname, file), parameters, {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
  });
  const [origin] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`))),
  ]);
  return { origin: String(origin), pid: child.pid ?? 0, [Symbol.dispose]: () => child.disconnect() };
}

export const startUpstreamProcess = (): Promise<StartedProcess> => start('paced-upstream.ts');

export const startRelay = (file: string, upstream: string): Promise<StartedProcess> =>
  start(file, upstream, upstreamModel);

/**
 * Installs what only the comparison with the AI SDK needs. If that fails, prints a line saying so and returns false.
 */
export async function installAiSdk(): Promise<boolean> {
  const directory = join(import.meta.dirname, 'ai-sdk');
  if (existsSync(join(directory, 'node_modules/ai'))) return true;
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--prefix', directory], { timeout: 120_000 });
    return true;
  } catch {
    console.log(
      '\nVercel AI SDK: left out, as its packages could not be installed (`npm ci` in api/bench/ai-sdk).',
    );
    return false;
  }
}
