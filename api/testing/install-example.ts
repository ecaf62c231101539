import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';

interface Finished {
  /** Null if a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunningCommand {
  readonly finished: Promise<Finished>;
  /** Resolves once it has printed to standard output; rejects if it ended without doing so. */
  readonly printed: Promise<void>;
  interrupt(): void;
}

/** A copy of an example, outside the project and with its own packages. */
export interface InstalledExample extends AsyncDisposable {
  /** Starts a command in its folder, with the origin of the hub to connect to. */
  start(command: string, hub?: string): RunningCommand;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * Copies an example out of the project, with the one project file that it needs, and installs it as its README says.
 */
export async function installExample(name: string): Promise<InstalledExample> {
  const copy = await mkdtemp(join(tmpdir(), 'modelhub-example-'));
  const folder = join(copy, 'examples', name);
  const remove = () => rm(copy, { recursive: true, force: true });
  await cp(join(root, 'schema.graphql'), join(copy, 'schema.graphql'));
  await cp(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules',
  });

  const start: InstalledExample['start'] = (command, hub = '') => {
    const [program = '', ...parameters] = command.split(' ');
    const child = spawn(program, parameters, {
      cwd: folder,
      env: {
        ...process.env,
        PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter),
        FORCE_COLOR: '0',
        MODELHUB_URL: hub,
      },
    });
    return { ...readOutput(child), interrupt: () => void child.kill('SIGINT') };
  };

  const installed = await start('npm ci').finished;
  if (installed.exitCode !== 0) {
    await remove();
    throw new Error(`${name} cannot be installed:\n${installed.stderr}`);
  }
  return { start, [Symbol.asyncDispose]: remove };
}

function readOutput(child: ChildProcessWithoutNullStreams): Pick<RunningCommand, 'finished' | 'printed'> {
  const printed = Promise.withResolvers<void>();
  const finished = Promise.withResolvers<Finished>();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    printed.resolve();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.once('error', finished.reject);
  child.once('close', (exitCode) => {
    finished.resolve({ exitCode, stdout, stderr });
    printed.reject(new Error(`ended with ${exitCode} and printed nothing:\n${stderr}`));
  });
  // Not every caller waits for the first output.
  printed.promise.catch(() => {});
  return { finished: finished.promise, printed: printed.promise };
}
