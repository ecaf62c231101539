import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { EventSource } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { EventSocket } from './event-socket.ts';

/** What a stream was sent: one list of messages for each request. */
let requests: string[][] = [];
/** The streams that were opened. */
let streams: ServerResponse[] = [];
/** Requests that were received and have no answer yet. */
let unanswered: ServerResponse[] = [];
let socket: EventSocket;

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    streams.push(response);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('event: connection\ndata: secret\n\n');
    return;
  }
  requests.push(JSON.parse(await text(request)));
  unanswered.push(response);
});

beforeAll(async () => {
  vi.stubGlobal('EventSource', EventSource);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(async () => {
  requests = [];
  streams = [];
  unanswered = [];
  socket = new EventSocket(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await new Promise<void>((resolve) => {
    socket.onopen = resolve;
  });
});
afterEach(() => socket.close());
afterAll(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

/** Answers the request that waits, as soon as there is one. */
async function answer(status: number): Promise<void> {
  await expect.poll(() => unanswered.length).toBe(1);
  unanswered.pop()?.writeHead(status).end();
}

const closed = () =>
  new Promise<CloseEvent>((resolve) => {
    socket.onclose = resolve;
  });

test('messages sent while a request is under way follow together in the next one, in their order', async () => {
  for (const message of ['1', '2', '3']) socket.send(message);
  await answer(204);
  await answer(204);
  expect(requests).toEqual([['1'], ['2', '3']]);

  await expect.poll(() => socket.readyState).toBe(WebSocket.OPEN);
  socket.send('4');
  await answer(204);
  expect(requests.at(-1)).toEqual(['4']);
});

test('a request carries a quarter of a megabyte at most, or one message that is longer', async () => {
  const lengths = [1, 200_000, 60_000, 10_000, 500_000, 2, 3];
  for (const length of lengths) socket.send('x'.repeat(length));
  for (const _ of [1, 2, 3, 4, 5]) await answer(204);
  expect(requests.map((messages) => messages.map(({ length }) => length))).toEqual([
    [1],
    [200_000, 60_000],
    [10_000],
    [500_000],
    [2, 3],
  ]);
});

test.each([
  [413, 1009],
  [404, 1006],
  [502, 1006],
])('a request answered with %i closes the socket with %i, and no other follows', async (status, code) => {
  const event = closed();
  socket.send('1');
  socket.send('2');
  await answer(status);
  expect((await event).code).toBe(code);
  socket.send('3');
  await expect.poll(() => streams[0]?.closed).toBe(true);
  expect(requests).toEqual([['1']]);
});

test('a request that breaks off closes the socket with 1006', async () => {
  const event = closed();
  socket.send('1');
  await expect.poll(() => unanswered.length).toBe(1);
  unanswered[0]?.destroy();
  expect((await event).code).toBe(1006);
});

test('a socket that is closed ends its request and its stream, and says so once', async () => {
  const codes: number[] = [];
  socket.onclose = ({ code }) => codes.push(code);
  socket.send('1');
  await expect.poll(() => unanswered.length).toBe(1);
  socket.close(4499, 'Terminated');
  socket.close();
  await expect.poll(() => [unanswered[0]?.closed, streams[0]?.closed]).toEqual([true, true]);
  expect(codes).toEqual([4499]);
});

test('the last event of a stream closes the socket with its code and reason', async () => {
  const event = closed();
  streams[0]?.end('event: close\ndata: {"code":1012,"reason":"Service restart"}\n\n');
  expect(await event).toMatchObject({ code: 1012, reason: 'Service restart' });
});

test('a stream that breaks off closes the socket with 1006 and is not opened again', async () => {
  const event = closed();
  streams[0]?.destroy();
  expect(await event).toMatchObject({ code: 1006 });
  expect(streams).toHaveLength(1);
});
