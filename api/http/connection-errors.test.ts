import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { head } from '../testing/raw-http.ts';
import { answerConnectionErrors } from './connection-errors.ts';

test('garbage after requests that are being answered ends the connection, with no text between the chunks', async () => {
  const server = createServer();
  answerConnectionErrors(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const received: Buffer[] = [];
  client.on('data', (bytes) => received.push(bytes));
  client.on('error', () => {});

  client.write(
    head('GET /first HTTP/1.1', 'Host: localhost') + head('GET /second HTTP/1.1', 'Host: localhost'),
  );
  const [, first] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  first.write('begun');
  while (!Buffer.concat(received).includes('begun')) await once(client, 'data');
  client.write('garbage\r\n\r\n');
  await once(client, 'close');
  server.close();

  expect(Buffer.concat(received).toString()).toMatch(/\r\n\r\n5\r\nbegun\r\n$/);
});
