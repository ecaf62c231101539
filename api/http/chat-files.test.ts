import { expect, test } from 'vitest';
import { HubError } from '../domain/errors/hub-error.ts';
import { head, sendRaw } from '../testing/raw-http.ts';
import { type StartedHttpServer, startHttpServer } from '../testing/start-http-server.ts';
import { createStubHub } from '../testing/stub-hub.ts';

const megabyte = 1024 * 1024;

function post({ url }: StartedHttpServer): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(new URL('/api/chats', url), { method: 'POST', headers, body: '{}' });
}

/** Sends a whole upload, whatever comes back meanwhile, and then another request; returns all responses. */
function upload({ port }: StartedHttpServer, length: string, ...body: readonly string[]): Promise<string> {
  const host = `Host: localhost:${port}`;
  return sendRaw(
    port,
    head('POST /api/chats HTTP/1.1', host, 'Content-Type: application/json', length),
    ...body,
    head('HEAD /api/chats.json HTTP/1.1', host, 'Connection: close'),
  );
}

const chunk = `${megabyte.toString(16)}\r\n${' '.repeat(megabyte)}\r\n`;

test.each<[how: string, [length: string, ...body: string[]]]>([
  ['says that it is', [`Content-Length: ${20 * megabyte}`, ' '.repeat(20 * megabyte)]],
  ['turns out to be', ['Transfer-Encoding: chunked', ...Array<string>(20).fill(chunk), '0\r\n\r\n']],
] as const)(
  'a document that %s too large is refused without breaking the connection',
  async (_, document) => {
    await using server = await startHttpServer();

    const received = await upload(server, ...document);

    expect(received).toMatch(/^HTTP\/1.1 413 .*"code":"TOO_LONG".*\nHTTP\/1.1 200 /s);
  },
);

test('two imports run at once, the next one is refused, and one that fails makes room', async () => {
  const imports: PromiseWithResolvers<[]>[] = [];
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const hub = createStubHub({
    chatFiles: {
      import() {
        const running = Promise.withResolvers<[]>();
        begun[imports.push(running) - 1]?.resolve();
        return running.promise;
      },
    },
  });
  await using server = await startHttpServer({ hub });

  const first = post(server);
  await begun[0]?.promise;
  const second = post(server);
  await begun[1]?.promise;
  const refused = await upload(server, `Content-Length: ${megabyte}`, ' '.repeat(megabyte));
  imports[0]?.reject(new HubError('STORE_FAILED'));
  const failed = await first;
  const third = post(server);
  await begun[2]?.promise;
  for (const running of imports) running.resolve([]);

  expect(refused).toMatch(/^HTTP\/1.1 503 .*"code":"HUB_LIMIT".*\nHTTP\/1.1 200 /s);
  expect(await failed.json()).toMatchObject({ code: 'STORE_FAILED' });
  expect([(await second).status, (await third).status]).toEqual([200, 200]);
});
