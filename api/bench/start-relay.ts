import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { upstreamModel } from '../testing/start-chat-upstream.ts';
import { startChild } from './child-process.ts';
import type { Relay } from './stream-paths.ts';

/** A file whose first message is where it can be reached. */
async function start(file: string, ...parameters: readonly string[]): Promise<Relay & Disposable> {
  const child = await startChild(file, ...parameters);
  return { ...child, origin: String(child.message) };
}

export const startUpstreamProcess = (): Promise<Relay & Disposable> => start('paced-upstream.ts');

export const startRelay = (file: string, upstream: string): Promise<Relay & Disposable> =>
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
