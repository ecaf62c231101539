import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { head } from '../testing/raw-http.ts';
import { answerConnectionErrors } from './connection-errors.ts';
import { endSlowBodies } from './slow-bodies.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const everyMs = 1_000;
const leastBytes = 100;

/** A request for a body of 1,000 bytes, none of which has arrived; each `send` waits until its bytes arrive. */
async function beginUpload(onRequest: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer().listen(0, '127.0.0.1');
  endSlowBodies(server, { everyMs, leastBytes }, answerConnectionErrors(server));
  server.on('request', onRequest);
  await once(server, 'listening');
  const requested = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  // Ignores the reset if it is closed while bytes are in flight.
  client.on('error', () => {});
  const received: Buffer[] = [];
  client.on('data', (chunk) => received.push(chunk));
  const closed = once(client, 'close');
  client.write(head('POST / HTTP/1.1', 'Host: localhost', 'Content-Length: 1000'));
  const [request] = await requested;
  return {
    async send(bytes: number) {
      const there = request.socket.bytesRead + bytes;
      client.write('x'.repeat(bytes));
      await vi.waitUntil(() => request.socket.bytesRead === there);
    },
    look: () => vi.advanceTimersByTime(everyMs),
    async answer() {
      await closed;
      return Buffer.concat(received).toString();
    },
    async [Symbol.asyncDispose]() {
      client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Reads a body to its end, responds and closes. */
const readAll = (request: IncomingMessage, response: ServerResponse) => {
  request.resume().once('end', () => response.setHeader('Connection', 'close').end('thanks'));
};

test('a body that comes slowly but steadily goes through, however long it takes', async () => {
  await using upload = await beginUpload(readAll);
  for (let piece = 0; piece < 9; piece++) {
    await upload.send(100);
    upload.look();
  }
  await upload.send(100);

  expect(await upload.answer()).toMatch(/^HTTP\/1.1 200 OK\r\n.*thanks$/s);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['stops', []],
  ['dribbles', [1]],
  ['began fast and then stops', [500, 0]],
  ['began fast and then dribbles', [500, 99]],
])('a body that %s gets 408, and the connection is closed', async (_what, pieces) => {
  await using upload = await beginUpload(readAll);
  for (const [index, bytes] of pieces.entries()) {
    if (index > 0) upload.look();
    if (bytes > 0) await upload.send(bytes);
  }
  upload.look();

  expect(await upload.answer()).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
  expect(vi.getTimerCount()).toBe(0);
});

test('what is left of a body that was answered is read while it comes, so that the answer arrives, and no longer', async () => {
  await using upload = await beginUpload((_request, response) => {
    response.writeHead(403).end('no');
  });
  await upload.send(500);
  upload.look();
  expect(vi.getTimerCount()).toBe(1);
  upload.look();

  expect(await upload.answer()).toMatch(/^HTTP\/1.1 403 Forbidden\r\n/);
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer may take its time once the body is there, read or not', async () => {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  await using upload = await beginUpload((_request, response) => resolve(response));
  await upload.send(1_000);
  const response = await promise;
  for (let look = 0; look < 5; look++) upload.look();
  response.setHeader('Connection', 'close').end('late');

  expect(await upload.answer()).toMatch(/^HTTP\/1.1 200 OK\r\n.*late$/s);
});
