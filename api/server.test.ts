import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { systemClock } from './adapters/system/system-clock.ts';
import { isWireTerminal, wireStart } from './testing/chat-wire.ts';
import { openSocketReader } from './testing/open-socket-reader.ts';
import { jsonResponse, type RawExchange, startRawUpstream, textFrame } from './testing/raw-upstream.ts';
import { createSkippingClock } from './testing/skipping-clock.ts';
import { startChatUpstream } from './testing/start-chat-upstream.ts';
import { startHub } from './testing/start-hub.ts';
import { startTestApp } from './testing/start-test-app.ts';
import { temporaryDirectory } from './testing/temporary-directory.ts';

const ready = (url: URL) => fetch(new URL('/readyz', url)).then(({ status }) => status);

test('a start that fails says why, even when what was begun cannot be ended', async () => {
  await using first = await startTestApp({ upstream: null });
  const directory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const pidFile = join(directory, 'lock.pid');
  const clock = {
    ...systemClock,
    /** Read during the start, while something puts what cannot be removed where the lock was. */
    now() {
      rmSync(pidFile, { force: true, recursive: true });
      mkdirSync(pidFile);
      return systemClock.now();
    },
  };
  const environment = { PORT: first.url.port, DATA_DIR: directory };

  const start = startTestApp({ upstream: null, environment, start: { clock } });

  await expect(start).rejects.toMatchObject({ name: 'ListenError' });
  await rm(directory, { recursive: true });
});

test('a port in use is named, with the way out', async () => {
  await using other = await startTestApp({ upstream: null });
  const port = Number(other.url.port);

  await expect(startHub({ PORT: `${port}` })).rejects.toThrow(
    `the hub ended with 1:\nPort ${port} is in use. Stop what is listening there, or use another one: PORT=${port + 1} npm start`,
  );
});

test('an answer is ended once it has taken as long as was configured, and what came is kept', async () => {
  await using upstream = await startChatUpstream(async ({ exchange }) => {
    await exchange.openStream();
    await exchange.send(textFrame('Slowly'));
  });
  const clock = createSkippingClock();
  await using app = await startTestApp({
    upstream,
    environment: { ANSWER_MAX_MINUTES: '20' },
    start: { clock, timeouts: { idleMs: 3_600_000 } },
  });
  await using reader = await app.open({ start: wireStart('Why?') });
  const seen = [await reader.next(), await reader.next()];

  clock.skip(19 * 60_000);
  clock.skip(60_000);

  expect(seen).toMatchObject([{ __typename: 'ChatStarted' }, { __typename: 'ChatDelta', text: 'Slowly' }]);
  expect(await reader.next()).toMatchObject({
    __typename: 'ChatFailed',
    answer: { content: 'Slowly' },
    error: { code: 'TIMEOUT', message: expect.stringContaining('not complete after 20 minutes') },
  });
});

test('a server other than OpenAI may take long to list its models', async () => {
  const { promise: listing, resolve: list } = Promise.withResolvers<RawExchange>();
  await using upstream = await startRawUpstream((exchange) => {
    if (exchange.request.method === 'GET') list(exchange);
    else return exchange.answer('Because');
  });
  const clock = createSkippingClock();
  const environment = { VARIANT_FAST_MODEL: '', TITLES: 'rule' };
  await using app = await startTestApp({ upstream, environment, start: { clock } });
  const exchange = await listing;
  await using reader = await app.open({ start: wireStart('Why?') });
  clock.skip(19_000);
  await exchange.write(jsonResponse(200, { data: [{ id: 'own' }] }));

  expect([await reader.next(), await reader.next()]).toMatchObject([
    { __typename: 'ChatStarted' },
    { __typename: 'ChatDelta', text: 'Because' },
  ]);
});

test('a rate limit that is simulated does not stay in the status', async () => {
  await using app = await startTestApp({ upstream: null });
  await using reader = await app.open({ start: wireStart('/simulate rate_limited') });
  const seen = [await reader.next(), await reader.next()];

  expect(seen).toMatchObject([{}, { __typename: 'ChatFailed', error: { code: 'RATE_LIMITED' } }]);
  expect(await app.request('{ apiStatus { headroom { model } } }')).toEqual({
    apiStatus: { headroom: null },
  });
});

test('is not ready while it lets answers finish, and answers all the same', async () => {
  await using app = await startTestApp({ upstream: null, environment: { SHUTDOWN_GRACE_SECONDS: '60' } });
  await using reader = await app.open({ start: wireStart('/simulate stall', { requestId: 'last' }) });
  await reader.next();
  expect(await ready(app.url)).toBe(200);

  const closing = app.close();
  expect(await ready(app.url)).toBe(503);
  expect((await fetch(new URL('/livez', app.url))).status).toBe(200);
  await app.request('mutation { stopChat(input: { requestId: "last" }) { __typename } }');

  await closing;
});

test('a hub whose log nobody reads any more lets its answers finish before it ends', async () => {
  await using hub = await startHub({ SANDBOX: 'on' });
  const input = { start: wireStart('/simulate slow 100') };
  await using reader = await openSocketReader(new URL(hub.origin), input);
  await reader.next();

  hub.closeOutput();
  const code = hub.stop();
  let event = await reader.next();
  while (event !== null && !isWireTerminal(event)) event = await reader.next();

  expect(event?.__typename).toBe('ChatCompleted');
  expect(await code).toBe(0);
});

test('what is kept can be read by its owner alone, also in a directory that others may look into', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  await chmod(directory, 0o755);
  await using hub = await startHub({ DATA_DIR: directory });
  const names = await readdir(directory);
  const modes = await Promise.all(
    names.map(async (name) => (await stat(join(directory, name))).mode & 0o777),
  );
  await hub.stop();
  await rm(directory, { recursive: true });

  expect(names).toContain('modelhub.sqlite');
  expect(new Set(modes)).toEqual(new Set([0o600]));
});

test('npm passes on what stops it, and ends when the hub has ended', async () => {
  using directory = temporaryDirectory();
  const child = spawn('npm', ['start', '--ignore-scripts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: directory.path, PORT: '0', SANDBOX: 'on' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const printed = text(child.stderr);
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.includes('is ready')) ready.resolve();
  });
  await ready.promise;

  child.kill('SIGTERM');

  expect(await exited).toEqual([0, null]);
  // Its last act, after which another hub may start.
  expect(await readdir(directory.path)).not.toContain('lock.pid');
  expect(await printed).toContain('"event":"stopping","signal":"SIGTERM"');
});

test('a signal that comes twice at once waits for answers all the same, a later one does not', async () => {
  await using hub = await startHub({ SANDBOX: 'on' });
  await using reader = await openSocketReader(new URL(hub.origin), { start: wireStart('/simulate slow 80') });
  await using stalled = await openSocketReader(new URL(hub.origin), { start: wireStart('/simulate stall') });
  await Promise.all([reader.next(), stalled.next()]);

  hub.stop('SIGINT');
  const code = hub.stop('SIGTERM');
  let event = await reader.next();
  while (event !== null && !isWireTerminal(event)) event = await reader.next();
  const ended = code.then(() => false);
  while (await Promise.race([ended, fetch(new URL('/livez', hub.origin)).catch(() => null)])) {
    hub.stop('SIGINT');
  }

  expect(event?.__typename).toBe('ChatCompleted');
  expect(await code).toBe(1);
});

test.each([
  [{}, /with simulated answers: no key is set$/m],
  [
    { OPENAI_API_KEY: 'sk-canary-0123456789abcdefABCDEF', SANDBOX: 'on' },
    /with simulated answers: SANDBOX is on$/m,
  ],
])('started with %j it says why its answers are simulated', async (environment, line) => {
  await using hub = await startHub(environment);

  expect(hub.output()).toMatch(line);
});

test('what is misspelt in .env is named at the start, without its value', async () => {
  using directory = temporaryDirectory();
  await writeFile(join(directory.path, '.env'), '# Mine\nOPENAI_APIKEY=sk-canary-0123456789abcdef\n');
  await using hub = await startHub({ DATA_DIR: directory.path });

  expect(hub.output()).toContain(
    '.env, line 2: there is no setting OPENAI_APIKEY; did you mean OPENAI_API_KEY?',
  );
  expect(hub.output()).not.toContain('canary');
});
