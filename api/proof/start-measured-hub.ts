import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type HubOrder = 'measure' | 'count' | 'forget' | 'close';

/** What a hub's process holds, excluding garbage. */
export interface HubMeasure {
  readonly rssBytes: number;
  readonly heapBytes: number;
  readonly sockets: number;
  readonly timers: number;
}

/** How many objects of connections and operations are alive. */
export interface HeldObjects {
  readonly webSockets: number;
  readonly abortControllers: number;
  readonly streams: number;
}

interface MeasuredHub extends AsyncDisposable {
  readonly url: URL;
  /** Errors that it logged. */
  readonly logged: readonly string[];
  measure(): Promise<HubMeasure>;
  /** Takes a second. */
  count(): Promise<HeldObjects>;
  /** Skips the time for which ended answers are remembered. */
  forget(): Promise<void>;
  /** Stops it as an operator would and resolves with its exit code. */
  close(): Promise<number | null>;
}

/** Starts a hub without pages in its own process, which can be asked what it holds. */
export async function startMeasuredHub(environment: Record<string, string>): Promise<MeasuredHub> {
  const directory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const child = fork(join(import.meta.dirname, 'measured-hub.ts'), {
    env: { NODE_ENV: 'production', PORT: '0', DATA_DIR: directory, ...environment },
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const logged: string[] = [];
  const answers: ((message: object) => void)[] = [];
  const answer = () => new Promise<object>((resolve) => answers.push(resolve));
  child.on('message', (message: object) => {
    if ('logged' in message) logged.push(String(message.logged));
    else answers.shift()?.(message);
  });
  const ready = await Promise.race([
    answer(),
    exited.then((code) => Promise.reject(new Error(`the hub ended with ${code}`))),
  ]);

  async function order<Answer>(what: HubOrder): Promise<Answer> {
    const given = answer();
    child.send(what);
    return (await given) as Answer;
  }

  return {
    url: new URL((ready as { ready: string }).ready),
    logged,
    measure: () => order('measure'),
    count: () => order('count'),
    async forget() {
      await order('forget');
    },
    close() {
      if (child.connected) child.send('close' satisfies HubOrder);
      return exited;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
      await rm(directory, { recursive: true });
    },
  };
}
