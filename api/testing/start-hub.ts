import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningHub extends AsyncDisposable {
  readonly origin: string;
  readonly pid: number;
  /** Everything that it has printed so far. */
  output(): string;
  /** From now on nobody reads what it prints, as if a log collector had died. */
  closeOutput(): void;
  /** Stops it as an operator would and resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * Starts the production entry point as its own process, on a free port, with only this environment. `through`: a
 * command that replaces itself with the one that follows, such as `prlimit`.
 */
export async function startHub(
  environment: Record<string, string> = {},
  through: readonly string[] = [],
): Promise<RunningHub> {
  const dataDirectory = environment.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'modelhub-test-')));
  const entry = [`--env-file=${join(root, 'api/production.env')}`, join(root, 'api/start.js')];
  const [command = '', ...parameters] = [...through, process.execPath, ...entry];
  const child = spawn(command, parameters, {
    cwd: dataDirectory,
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH ?? '',
      PORT: '0',
      DATA_DIR: dataDirectory,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const ready = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      printed.push(line);
      const origin = /http:\/\/\S+/.exec(line)?.[0];
      if (origin !== undefined && line.includes('ready')) ready.resolve(origin);
    });
  }
  exited.then((code) => ready.reject(new Error(`the hub ended with ${code}:\n${printed.join('\n')}`)));

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    child.kill(signal);
    return exited;
  }

  return {
    origin: (await ready.promise).replace(/\/$/, ''),
    pid: child.pid ?? 0,
    output: () => printed.join('\n'),
    closeOutput() {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    stop,
    async [Symbol.asyncDispose]() {
      await stop(child.exitCode === null ? 'SIGKILL' : 'SIGTERM');
      if (environment.DATA_DIR === undefined) await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
