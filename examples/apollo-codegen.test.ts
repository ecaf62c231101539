import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InstalledExample, installExample } from '../api/testing/install-example.ts';
import { type RunningHub, startHub } from '../api/testing/start-hub.ts';
import { startChatUpstream } from '../web/e2e/chat-upstream.ts';
import { type LoopbackProxy, startLoopbackProxy } from '../web/e2e/loopback-proxy.ts';

let client: InstalledExample;
let hub: RunningHub;
let proxy: LoopbackProxy;
let origin: string;
beforeAll(async () => {
  proxy = await startLoopbackProxy(() => Number(new URL(hub.origin).port));
  origin = `http://127.0.0.1:${proxy.port}`;
  [client, hub] = await Promise.all([installExample('apollo-codegen'), startHub({ PUBLIC_URL: origin })]);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await hub[Symbol.asyncDispose]();
  await client[Symbol.asyncDispose]();
});

test('what Apollo recommends to generate from schema.graphql lies there, and the code fits it', async () => {
  const done = { exitCode: 0, stdout: '', stderr: '' };
  expect(await client.start('npm run --silent codegen -- --check').finished).toEqual(done);
  expect(await client.start('npm run --silent typecheck').finished).toEqual(done);
});

test('Apollo Client reads an answer whole although its connection drops half way', async () => {
  const running = client.start('npm start --silent', origin);
  await running.printed;
  expect(proxy.openSockets).toBeGreaterThan(0);
  proxy.drop();
  const { exitCode, stdout, stderr } = await running.finished;
  expect(stderr).toMatch(/\n\d+ characters by gpt-[\w.-]+, read here exactly as the hub stored them\.\n$/);
  expect(stdout).toContain('Simulated by ModelHub');
  expect(exitCode).toBe(0);
});

test('an answer that was cut off is not passed off as complete', async () => {
  const { exitCode, stderr } = await client.start('npm start --silent /simulate filter', origin).finished;
  expect(exitCode).toBe(1);
  expect(stderr).toContain('\nCut off by a content filter.\n');
});

test('a failure is told with its cause and its steps', async () => {
  const { exitCode, stderr } = await client.start('npm start --silent /simulate rate_limit', origin).finished;
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/\nRate limit exceeded\n.+\n1\. \S/);
});

test('a terminal does not obey what a model writes', async () => {
  await using upstream = await startChatUpstream((exchange) => exchange.answer('Bell \u001b]0;owned\u0007'));
  await using own = await startHub({ OPENAI_BASE_URL: upstream.baseUrl });
  const asTerminal = '--import data:text/javascript,process.stdout.isTTY=true';
  const { exitCode, stdout } = await client.start(`node ${asTerminal} chat.ts Hello`, own.origin).finished;
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'Bell ␛]0;owned\u0007\n' });
});

test('an address that cannot be one is told in a line', async () => {
  const { exitCode, stdout, stderr } = await client.start('npm start --silent', 'localhost:4310').finished;
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(/^“localhost:4310” is not the address of a hub\. .+\n$/);
});
