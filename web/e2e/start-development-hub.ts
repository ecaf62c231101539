import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cp,
  mkdir,
  mkdtempDisposable,
  readdir,
  readFile,
  rename,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export interface DevelopmentHub extends AsyncDisposable {
  readonly origin: string;
  /** Changes a file of the copy: replaces `before`, which must occur exactly once. */
  edit(path: string, before: string, after: string): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** A copy of the project under `npm run dev`, with only this environment, on a port that survives restarts. */
export async function startDevelopmentHub(environment: Record<string, string>): Promise<DevelopmentHub> {
  await using leftovers = new AsyncDisposableStack();
  const copy = leftovers.use(await mkdtempDisposable(join(tmpdir(), 'modelhub-dev-')));
  await copyProject(copy.path);
  const port = await freePort();
  const child = spawn('npm', ['run', 'dev'], {
    cwd: copy.path,
    env: {
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      HOME: copy.path,
      PORT: String(port),
      ...environment,
    } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of their own, so that npm, the watcher and the server end together.
    detached: true,
  });
  leftovers.defer(async () => {
    const closed = once(child, 'close');
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await closed;
  });
  let printed = '';
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('ModelHub is ready')) ready.resolve();
    });
  }
  child.once('exit', (code) => ready.reject(new Error(`npm run dev ended with ${code}:\n${printed}`)));
  await ready.promise;
  const kept = leftovers.move();

  return {
    origin: `http://127.0.0.1:${port}`,
    async edit(path, before, after) {
      const file = join(copy.path, path);
      const text = await readFile(file, 'utf8');
      if (text.split(before).length !== 2) throw new Error(`${path} has no single place that says ${before}`);
      // All at once, as careful editors do: half a file would be an edit of its own.
      const saved = join(copy.path, 'saved');
      await writeFile(
        saved,
        text.replace(before, () => after),
      );
      await rename(saved, file);
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Packages are linked one by one, so that what Vite stores beside them stays in the copy. */
async function copyProject(copy: string): Promise<void> {
  const files = await readdir(root);
  const copied = files.filter((name) => /^(api|web|codegen\.ts|schema\.graphql|.*\.json)$/.test(name));
  await Promise.all(
    copied.map((name) =>
      cp(join(root, name), join(copy, name), {
        recursive: true,
        filter: (path) => path !== join(root, 'web/build'),
      }),
    ),
  );
  const packages = (await readdir(join(root, 'node_modules'))).filter((name) => !name.startsWith('.'));
  await mkdir(join(copy, 'node_modules'));
  await Promise.all(
    packages.map((name) => symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name))),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the server had no port');
  return address.port;
}
