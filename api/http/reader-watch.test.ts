import { once } from 'node:events';
import { type AddressInfo, connect, createServer, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { measureProgress, watchReaders } from './reader-watch.ts';

test('progress shows within one large write, long before it is complete', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [writer] = (await once(server, 'connection')) as [Socket];
  let complete = false;
  writer.write(Buffer.alloc(64 * 1024 * 1024), () => {
    complete = true;
  });
  const before = measureProgress(writer);

  let read = 0;
  while (measureProgress(writer) === before) {
    const [bytes] = (await once(reader, 'data')) as [Buffer];
    read += bytes.length;
  }

  expect(complete).toBe(false);
  expect(read).toBeLessThan(32 * 1024 * 1024);
  reader.destroy();
  writer.destroy();
  server.close();
});

test('a response that waits for earlier ones of its connection is not given up', async () => {
  const stalled = { socket: new Socket(), unsentBytes: 1 };
  const waiting = { socket: null, unsentBytes: 1 };
  const given: unknown[] = [];
  const last = Promise.withResolvers<void>();

  const watch = watchReaders(
    new Set([waiting, stalled]),
    { congestedBytes: 10, congestedMs: 20, stalledMs: 40 },
    (connection) => connection,
    (connection) => {
      given.push(connection);
      last.resolve();
    },
  );
  await last.promise;
  watch.stop();

  expect(given).toEqual([stalled]);
});
