import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InstalledExample, installExample } from '../api/testing/install-example.ts';
import { startRawUpstream } from '../api/testing/raw-upstream.ts';
import { type RunningHub, startHub } from '../api/testing/start-hub.ts';
import { askHub, type StoredMessage } from '../web/e2e/ask-hub.ts';

let client: InstalledExample;
let hub: RunningHub;
beforeAll(async () => {
  [client, hub] = await Promise.all([installExample('typed-client'), startHub()]);
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await client[Symbol.asyncDispose]();
});

interface Conversations {
  readonly conversations: {
    readonly edges: readonly [{ readonly node: { readonly messages: { edges: { node: StoredMessage }[] } } }];
  };
}

/** What the hub has stored of the answer in its newest conversation. */
async function newestAnswer(): Promise<StoredMessage | undefined> {
  const { conversations } = await askHub<Conversations>(
    hub.origin,
    '{ conversations(first: 1) { edges { node { messages { edges { node { role content status } } } } } } }',
  );
  return conversations.edges[0].node.messages.edges.at(-1)?.node;
}

test('the types that lie there are those of schema.graphql, and the code fits them', async () => {
  const done = { exitCode: 0, stdout: '', stderr: '' };
  expect(await client.start('npm run --silent codegen -- --check').finished).toEqual(done);
  expect(await client.start('npm run --silent typecheck').finished).toEqual(done);
});

test('an answer whose connection is cut half way is read to its end, without a word lost or doubled', async () => {
  const { exitCode, stdout, stderr } = await client.start('npm run --silent cut', hub.origin).finished;
  const answer = await newestAnswer();

  expect(stderr).toMatch(/⟨connection lost after event \d+, resuming from there⟩/);
  expect(stderr).toContain('Nothing is lost or doubled.');
  expect(answer).toEqual({ role: 'ASSISTANT', content: stdout.slice(0, -1), status: 'COMPLETED' });
  expect(exitCode).toBe(0);
});

test('without a question it says how the hub is and who answers there', async () => {
  const { exitCode, stdout, stderr } = await client.start('npm start --silent', hub.origin).finished;
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  expect(stderr).toContain('● API not connected');
  expect(stderr).toMatch(/^ {2}critic +The strongest objections/m);
});

test.each([
  ['a refusal', '--as nobody Hello', 64, 'NOT_FOUND', 'What you can do:'],
  ['a failure', '/simulate rate_limit', 78, 'RATE_LIMITED', 'What helps; the hub’s operator can fix this:'],
  ['a broken answer', '/simulate cut', 75, 'STREAM_BROKEN', 'What helps until the provider has recovered:'],
])('%s is told with its cause, its steps and an exit code', async (_, question, code, cause, whose) => {
  const { exitCode, stderr } = await client.start(`node chat.ts ${question}`, hub.origin).finished;
  expect(exitCode).toBe(code);
  expect(stderr).toContain(`(${cause})\n`);
  expect(stderr).toMatch(new RegExp(`${whose}\n {2}1\\. \\S`));
});

test('Ctrl-C stops the answer on the hub', async () => {
  const running = client.start('node chat.ts /simulate long 20000', hub.origin);
  await running.printed;
  running.interrupt();
  const { exitCode, stdout, stderr } = await running.finished;

  expect(stderr).toContain('\nStopped · ');
  expect(await newestAnswer()).toMatchObject({ content: stdout.slice(0, -1), status: 'STOPPED' });
  expect(exitCode).toBe(130);
});

test('where no hub is, it says so', async () => {
  const gone = await startRawUpstream(() => {});
  await gone[Symbol.asyncDispose]();
  const { exitCode, stdout, stderr } = await client.start('node chat.ts Hello', `http://${gone.host}`)
    .finished;
  expect({ exitCode, stdout }).toEqual({ exitCode: 69, stdout: '' });
  expect(stderr).toContain(`No hub answers at http://${gone.host}\n`);
});

test.each([
  ['an address without http://', 'node chat.ts Hello', '“localhost:4310” is not the address of a hub'],
  ['such an address as an option', 'node chat.ts --hub 127.0.0.1:4310 Hello', '“127.0.0.1:4310” is not'],
  ['an unknown option', 'node chat.ts --ask Hello', "Unknown option '--ask'"],
])('%s is told in a line', async (_, command, words) => {
  const { exitCode, stdout, stderr } = await client.start(command, 'localhost:4310').finished;
  expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' });
  expect(stderr).toMatch(/^.+\n$/);
  expect(stderr).toContain(words);
});
