import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { measureProgress } from './reader-watch.ts';

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
