import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { head } from '../testing/raw-http.ts';
import { readJsonBody } from './read-json-body.ts';

/** Sends a request and reads its body; the connection is cut after the last part. */
async function read(headers: readonly string[], ...body: readonly (string | Uint8Array)[]): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  const receive: RequestListener = (request) => resolve(request);
  const server = createServer(receive).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write(head('POST / HTTP/1.1', 'Host: localhost', ...headers));
  const reading = readJsonBody(await promise);
  for (const part of body) client.write(part);
  client.end();
  try {
    return await reading;
  } finally {
    client.destroy();
    server.close();
  }
}

const json = 'Content-Type: application/json';
const length = (bytes: number) => `Content-Length: ${bytes}`;

test('reads JSON in UTF-8, in however many pieces it comes', async () => {
  const bytes = Buffer.from('{"text":"Grüße"}');
  const cut = bytes.indexOf(0xc3) + 1;

  expect(await read([json, length(bytes.length)], bytes.subarray(0, cut), bytes.subarray(cut))).toEqual({
    text: 'Grüße',
  });
});

const fields = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])));
const compressed = gzipSync('{}');

test.each<[what: string, field: string, headers: readonly string[], body: string | Uint8Array]>([
  ['a body that is not UTF-8', 'body', [json, length(4)], Buffer.from('"\xe9"\n', 'latin1')],
  [
    'a compressed body',
    'Content-Encoding',
    [json, 'Content-Encoding: gzip', length(compressed.length)],
    compressed,
  ],
  ['a body of another type', 'Content-Type', ['Content-Type: text/plain', length(2)], '{}'],
  ['a body that breaks off', 'body', [json, length(100)], '{"text":'],
  ['chunks that break off', 'body', [json, 'Transfer-Encoding: chunked'], '2\r\n{}\r\n'],
  ['no JSON', 'body', [json, length(1)], '{'],
  ['levels beyond any document of ours', 'body', [json, length(34)], '['.repeat(17) + ']'.repeat(17)],
  [
    'more different fields than any document of ours',
    'body',
    [json, length(fields(257).length)],
    fields(257),
  ],
])('refuses %s', async (_what, field, headers, body) => {
  await expect(read(headers, body)).rejects.toMatchObject({ code: 'BAD_INPUT', facts: { field } });
});

test('brackets and colons within texts are no levels and no fields, whatever is escaped there', async () => {
  const texts = [
    '"[{:'.repeat(300),
    '\\',
    '\\"',
    '',
    Array.from({ length: 300 }, (_, index) => `"k${index}":`).join(),
  ];
  const body = JSON.stringify(texts);

  expect(await read([json, length(body.length)], body)).toEqual(texts);
});

test('any number of objects may have the same fields', async () => {
  const body = `[${Array(100).fill(fields(256)).join(',')}]`;

  expect(await read([json, length(body.length)], body)).toHaveLength(100);
});
