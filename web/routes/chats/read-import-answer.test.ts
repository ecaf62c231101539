import { expect, test } from 'vitest';
import { readImportAnswer } from './read-import-answer.ts';

const html = '<html><head><title>413 Request Entity Too Large</title></head></html>';

test('chats are handed on, and so is a refusal in the words of the hub', async () => {
  const chats = [{ title: 'a', outcome: 'IMPORTED', conversationId: 'a', error: null }];
  expect(await readImportAnswer(Response.json({ chats }))).toEqual({ chats });

  const refusal = { code: 'TOO_LONG', title: 'Too long', message: 'Something is too long.', steps: [] };
  expect(await readImportAnswer(Response.json(refusal, { status: 413 }))).toEqual({
    error: { title: 'Too long', message: 'Something is too long.' },
  });
});

test.each([
  [413, html, /^The proxy in front of ModelHub .*status 413.* 17 MB/],
  [408, '', /took too long.*status 408/],
  [502, '<html>Bad Gateway</html>', /the hub or a proxy in front of it sent status 502/],
  // A login page.
  [200, '<html>Who are you?</html>', /status 200.*Reload this page/],
  [200, '{"user":null}', /status 200/],
  [413, '{"detail":"too large"}', /^The proxy .*status 413/],
  [500, 'null', /status 500/],
])('%i with %s is an error of its own that tells what to do', async (status, body, message) => {
  expect(await readImportAnswer(new Response(body, { status }))).toEqual({
    error: { title: expect.stringMatching(/./), message: expect.stringMatching(message) },
  });
});

test('an answer that breaks off is none', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new TypeError('network error')),
  });
  await expect(readImportAnswer(new Response(body))).rejects.toThrow('network error');
});
