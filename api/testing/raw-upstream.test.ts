import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { jsonResponse, startRawUpstream } from './raw-upstream.ts';

function connectTo(host: string) {
  const { hostname, port } = new URL(`http://${host}`);
  return connect(Number(port), hostname);
}

test('requests on one socket are recorded whole and counted', async () => {
  await using upstream = await startRawUpstream((exchange) =>
    exchange.write(jsonResponse(200, { index: exchange.index })),
  );
  for (const index of [0, 1]) {
    const response = await fetch(`${upstream.baseUrl}/echo?x=1`, {
      method: 'POST',
      body: 'héllo',
      headers: { 'X-Y': 'z' },
    });
    expect(await response.json()).toEqual({ index });
  }
  expect(upstream.requests[1]).toMatchObject({
    method: 'POST',
    path: '/v1/echo?x=1',
    body: 'héllo',
    headers: { 'x-y': 'z' },
  });
  expect(upstream.bytesReceived).toBeGreaterThan(0);
});

test('a request cut into bytes is recognised when it is complete', async () => {
  await using upstream = await startRawUpstream(() => {});
  const socket = connectTo(upstream.host);
  for (const byte of 'POST /a HTTP/1.1\r\ncontent-length: 2\r\n\r\nhi') socket.write(byte);
  expect(await upstream.received()).toMatchObject({ path: '/a', body: 'hi' });
  socket.destroy();
  await upstream.drained();
  expect(upstream.openSockets).toBe(0);
});

test('a script can wait, send exact bytes, half-close and reset', async () => {
  const go = Promise.withResolvers<void>();
  await using upstream = await startRawUpstream(async (exchange) => {
    await go.promise;
    if (exchange.index === 1) return exchange.reset();
    await exchange.write('\u0000raw');
    exchange.end();
    await exchange.closed;
  });
  const first = connectTo(upstream.host);
  first.write('GET / HTTP/1.1\r\n\r\n');
  await upstream.received();
  go.resolve();
  expect(Buffer.concat(await first.toArray()).toString()).toBe('\u0000raw');

  const second = connectTo(upstream.host);
  second.write('GET / HTTP/1.1\r\n\r\n');
  const [error] = await once(second, 'error');
  expect(error).toMatchObject({ code: 'ECONNRESET' });
});

test('what a script throws comes out when the upstream is disposed of, and writing to a closed socket does not throw', async () => {
  const upstream = await startRawUpstream(async (exchange) => {
    await exchange.closed;
    await exchange.write('too late');
    throw new Error('wrong assertion');
  });
  const socket = connectTo(upstream.host);
  socket.write('GET / HTTP/1.1\r\n\r\n');
  await upstream.received();
  socket.destroy();
  await upstream.drained();
  await expect(upstream[Symbol.asyncDispose]()).rejects.toThrow('wrong assertion');
});
