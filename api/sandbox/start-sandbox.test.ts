import { once } from 'node:events';
import { connect } from 'node:net';
import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { createBuiltInPersonalities } from '../domain/personalities/create-built-in-personalities.ts';
import type { Clock } from '../domain/ports.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createHurriedClock } from '../testing/hurried-clock.ts';
import { startSandbox } from './start-sandbox.ts';

const builtInPersonalities = createBuiltInPersonalities({ kind: 'SANDBOX', host: 'localhost' });
const start = (clock: Clock = createHurriedClock()) =>
  startSandbox({ clock, personalities: builtInPersonalities });
const clientOf = (sandbox: { baseUrl: string }) =>
  new OpenAI({ apiKey: 'any key is accepted', baseURL: sandbox.baseUrl, maxRetries: 0 });
const ask = (content: string, model = 'gpt-6-luna') => ({
  model,
  stream: true as const,
  stream_options: { include_usage: true },
  messages: [{ role: 'user' as const, content }],
});
/** The whole answer. */
const complete = (sandbox: { baseUrl: string }, request: ReturnType<typeof ask>) =>
  clientOf(sandbox).chat.completions.stream(request).finalChatCompletion();
const post = (baseUrl: string, body: unknown, init: RequestInit = {}) =>
  fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });

test('the candidates of the four tiers are listed, each with its release day', async () => {
  await using sandbox = await start();
  const { data } = await clientOf(sandbox).models.list();
  expect(data.map(({ id }) => id)).toEqual(['gpt-6-luna', 'gpt-6.1-terra', 'gpt-6.2-sol', 'gpt-6.2-astra']);
  expect(data.map(({ owned_by }) => owned_by)).toEqual(Array(4).fill('sandbox'));
  expect(new Date((data[0]?.created ?? 0) * 1_000).toISOString()).toBe('2026-09-22T00:00:00.000Z');
});

test('a streamed answer has a role, text, a finish reason, usage and the end mark', async () => {
  await using sandbox = await start();
  const response = await post(sandbox.baseUrl, ask('Explain black holes'));
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(response.headers.get('x-request-id')).toMatch(/^req_sandbox_\d+$/);
  const events = (await response.text()).split('\n\n').filter((event) => event !== '');
  expect(events.pop()).toBe('data: [DONE]');
  const chunks = events.map((event) => JSON.parse(event.replace('data: ', '')));
  expect(chunks[0].choices[0].delta).toEqual({ role: 'assistant', content: '', refusal: null });
  expect(chunks.at(-2).choices[0]).toMatchObject({ delta: {}, finish_reason: 'stop' });
  const pieces = chunks.slice(1, -2).map((chunk) => chunk.choices[0].delta.content);
  expect(pieces.join('')).toMatch(/black holes/i);
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: pieces.length } });
  expect(chunks.slice(0, -1).every((chunk) => chunk.usage === null)).toBe(true);
});

test('the same request gets the same answer', async () => {
  await using sandbox = await start();
  const [first, second] = [
    await complete(sandbox, ask('Is a hot tub a good investment?')),
    await complete(sandbox, ask('Is a hot tub a good investment?')),
  ];
  expect(second.choices).toEqual(first.choices);
  expect(first.choices[0]?.finish_reason).toBe('stop');
});

test('the faster variants begin sooner, write faster and say less', async () => {
  await using sandbox = await start();
  const lengths: number[] = [];
  for (const model of ['gpt-6-luna', 'gpt-6.1-terra', 'gpt-6.2-sol', 'gpt-6.2-astra']) {
    const answer = await complete(sandbox, ask('Explain tides', model));
    lengths.push(answer.choices[0]?.message.content?.length ?? 0);
  }
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(new Set(lengths).size).toBe(4);

  const clock = createHurriedClock();
  await using timed = await start(clock);
  const began = clock.monotonic();
  const answer = await complete(timed, ask('Explain tides'));
  const seconds = (clock.monotonic() - began - 150) / 1_000;
  expect((answer.usage?.completion_tokens ?? 0) / seconds).toBeCloseTo(120, 0);
});

test('an output limit of the request is respected', async () => {
  await using sandbox = await start();
  const request = { ...ask('Explain tides'), max_completion_tokens: 5 };
  const answer = await complete(sandbox, request);
  expect(answer.choices[0]?.finish_reason).toBe('length');
  expect(answer.usage?.completion_tokens).toBe(5);
});

test.each([
  ['what is no JSON', '{"model":', null],
  ['a list', [], 'body'],
  ['a missing model', { model: undefined }, 'model'],
  ['no messages', { messages: [] }, 'messages'],
  ['an unknown role', { messages: [{ role: 'robot', content: 'a' }] }, 'messages[0].role'],
  ['a numeric content', { messages: [{ role: 'user', content: 1 }] }, 'messages[0].content'],
  ['a request for one whole answer', { stream: false }, 'stream'],
  ['a stream flag in words', { stream: 'yes' }, 'stream'],
  ['a limit of zero', { max_completion_tokens: 0 }, 'max_completion_tokens'],
])('%s is refused with 400 in the shape of OpenAI', async (_, given, param) => {
  await using sandbox = await start();
  const isComplete = typeof given === 'string' || Array.isArray(given);
  const response = await post(sandbox.baseUrl, isComplete ? given : { ...ask('a'), ...given });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error', param } });
});

test('unknown models and routes are refused with 404', async () => {
  await using sandbox = await start();
  await expect(complete(sandbox, ask('Hello', 'gpt-2'))).rejects.toMatchObject({
    status: 404,
    code: 'model_not_found',
  });
  const response = await fetch(`${sandbox.baseUrl}/responses`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: null } });
});

test('a body that announces more than eight megabytes is refused before it is read', async () => {
  await using sandbox = await start();
  const { port } = new URL(sandbox.baseUrl);
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  socket.write(
    'POST /v1/chat/completions HTTP/1.1\r\nhost: sandbox\r\ncontent-length: 9000000\r\n\r\n{"model"',
  );
  let answer = '';
  for await (const piece of socket) answer += piece;
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test('a chunked body is refused once it is larger than eight megabytes', async () => {
  await using sandbox = await start();
  const { port } = new URL(sandbox.baseUrl);
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  const megabyte = `100000\r\n${' '.repeat(0x100000)}\r\n`;
  socket.write('POST /v1/chat/completions HTTP/1.1\r\nhost: sandbox\r\ntransfer-encoding: chunked\r\n\r\n');
  for (let sent = 0; sent < 8; sent++) socket.write(megabyte);
  socket.write('1\r\n \r\n');
  const [answer] = await once(socket, 'data');
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('a client that leaves takes its timers with it', async () => {
  const fake = createFakeClock();
  const cancelled = Promise.withResolvers<void>();
  await using sandbox = await start({
    ...fake,
    after(milliseconds, callback) {
      const cancel = fake.after(milliseconds, callback);
      return () => {
        cancel();
        cancelled.resolve();
      };
    },
  });
  const leaving = new AbortController();
  await post(sandbox.baseUrl, ask('Explain tides'), { signal: leaving.signal });
  expect(fake.pending).toBe(1);
  leaving.abort();
  await cancelled.promise;
  expect(fake.pending).toBe(0);
});

test('a client that leaves a flood unread takes the work with it', async () => {
  await using sandbox = await start();
  const { port } = new URL(sandbox.baseUrl);
  const body = JSON.stringify(ask('/simulate long 200000 fast'));
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  socket.write(
    `POST /v1/chat/completions HTTP/1.1\r\nhost: sandbox\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await once(socket, 'readable');
  socket.destroy();
  const answer = await complete(sandbox, ask('Still there?'));
  expect(answer.choices[0]?.finish_reason).toBe('stop');
});

test('closing ends streams that are mute, stalled or writing, and may be repeated', async () => {
  const clock = createFakeClock();
  const sandbox = await start(clock);
  const mute = post(sandbox.baseUrl, ask('/simulate timeout'));
  const muted = expect(mute).rejects.toThrow('fetch failed');
  const writing = await post(sandbox.baseUrl, ask('Explain tides'));
  await sandbox.close();
  await muted;
  await expect(writing.text()).rejects.toThrow('terminated');
  expect(clock.pending).toBe(0);
  await sandbox.close();
});
