import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { head, sendRaw } from '../testing/raw-http.ts';
import { writeChunk } from './write-chunk.ts';

const texts = ['a', 'é😀', 'x'.repeat(300), `${'ü'.repeat(20_000)}`];

/** The raw bytes of a response written by `answer`, as received by a client of this HTTP version. */
async function receive(version: '1.0' | '1.1', answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const received = await sendRaw(port, head(`GET / HTTP/${version}`, 'Host: localhost', 'Connection: close'));
  server.close();
  return received.slice(received.indexOf('\r\n\r\n') + 4);
}

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

test('chunks of ASCII and of all else stand in the response as those of Node do, in order', async () => {
  const sent: boolean[] = [];
  const body = await receive('1.1', async (response) => {
    for (const text of texts) {
      await new Promise((resolve) => response.write('Node', resolve));
      sent.push(writeChunk(response, text));
    }
    response.end('end');
  });

  expect(sent).toEqual(texts.map(() => true));
  expect(body).toBe([...texts.flatMap((text) => ['Node', text]), 'end', ''].map(chunk).join(''));
});

test('nothing is sent before the headers, past what waits, after the end, or to a client that knows no chunks', async () => {
  const sent: boolean[] = [];
  const body = await receive('1.1', (response) => {
    sent.push(writeChunk(response, 'too early'));
    response.write('first');
    sent.push(writeChunk(response, 'in front of it'));
    response.end();
    sent.push(writeChunk(response, 'too late'));
  });
  const old = await receive('1.0', (response) => {
    response.write('first', () => {
      sent.push(writeChunk(response, 'unknown'));
      response.end();
    });
  });

  expect(sent).toEqual([false, false, false, false]);
  expect([body, old]).toEqual([chunk('first') + chunk(''), 'first']);
});
