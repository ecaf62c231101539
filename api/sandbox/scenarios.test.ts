import { expect, test } from 'vitest';
import { errorCodes, upstreamErrorCodes } from '../domain/errors/hub-error.ts';
import { createHurriedClock } from '../testing/hurried-clock.ts';
import { decidedByHub, findScenario, scenarios } from './scenarios.ts';
import { startSandbox } from './start-sandbox.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const start = () => startSandbox({ clock: createHurriedClock() });
const post = (sandbox: Sandbox, content: string, init: RequestInit = {}) =>
  fetch(`${sandbox.baseUrl}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({
      model: 'gpt-6-luna',
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content }],
    }),
    ...init,
  });
/** Deltas and finish reason of the complete frames; `end` is what followed the last of them. */
function readFrames(body: string) {
  const frames = body.split('\n\n');
  const end = frames.pop() ?? '';
  const chunks = frames
    .filter((frame) => frame.startsWith('data: {') && !frame.endsWith('cont'))
    .map((frame) => JSON.parse(frame.slice('data: '.length)));
  const choices = chunks.flatMap((chunk) => chunk.choices ?? []);
  const join = (field: string) => choices.map((choice) => choice.delta[field] ?? '').join('');
  return {
    text: join('content'),
    reasoning: join('reasoning_content'),
    refusal: join('refusal'),
    finishReason: choices.findLast((choice) => choice.finish_reason !== null)?.finish_reason ?? null,
    usage: chunks.at(-1)?.usage,
    error: chunks.find((chunk) => 'error' in chunk)?.error,
    done: frames.includes('data: [DONE]'),
    end,
  };
}
const play = async (content: string) => {
  await using sandbox = await start();
  return readFrames(await (await post(sandbox, content)).text());
};
/** Reads until the connection breaks or `enough` says that nothing more can be expected. */
async function readUntil(response: Response, enough: (body: string) => boolean): Promise<string> {
  let body = '';
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) {
    body += decoder.decode(piece, { stream: true });
    if (enough(body)) break;
  }
  return body;
}

test('every upstream code but NOT_CONFIGURED can be played, and the others say how to meet them', () => {
  const played = new Set(scenarios.map(({ code }) => code));
  expect(upstreamErrorCodes.filter((code) => !played.has(code))).toEqual(['NOT_CONFIGURED']);
  const explained = Object.keys(decidedByHub);
  expect(errorCodes.filter((code) => !played.has(code) && !explained.includes(code))).toEqual([]);
});

test('every code is found by its own name in lower case, and no name means two scenarios', () => {
  for (const { code } of scenarios) {
    if (code !== null && code !== 'PROTOCOL_ERROR') {
      expect(findScenario(code.toLowerCase())?.code, code).toBe(code);
    }
  }
  const names = scenarios.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('slow writes at the rate that was asked for', async () => {
  const clock = createHurriedClock();
  await using sandbox = await startSandbox({ clock });
  const { usage, finishReason } = readFrames(await (await post(sandbox, '/simulate slow 20')).text());
  const seconds = (clock.monotonic() - 150) / 1_000;
  expect(usage.completion_tokens / seconds).toBeCloseTo(20, 0);
  expect(finishReason).toBe('stop');
});

test('long writes as many tokens as asked for, as fast as they are read', async () => {
  const clock = createHurriedClock();
  await using sandbox = await startSandbox({ clock });
  const { usage, text } = readFrames(await (await post(sandbox, '/simulate long 3000 fast')).text());
  expect(usage.completion_tokens).toBe(3_000);
  expect(text).toMatch(/```.*\| .* \|.*\$\$/s);
  expect(clock.monotonic()).toBe(150);
});

test('reasoning comes before the text and is counted', async () => {
  const { reasoning, text, usage } = await play('/simulate reasoning about black holes');
  expect(reasoning).toContain('black holes');
  expect(text).toMatch(/black holes/i);
  expect(usage.completion_tokens_details.reasoning_tokens).toBeGreaterThan(20);
});

test('retry fails once and goes well the second time, again and again', async () => {
  await using sandbox = await start();
  const statuses = [];
  for (let attempt = 0; attempt < 4; attempt++) {
    const response = await post(sandbox, '/simulate retry');
    await response.text();
    statuses.push(response.status);
  }
  expect(statuses).toEqual([503, 200, 503, 200]);
});

test('retry forgets a failure after half a minute', async () => {
  const clock = createHurriedClock();
  await using sandbox = await startSandbox({ clock });
  expect((await post(sandbox, '/simulate retry')).status).toBe(503);
  await (await post(sandbox, '/simulate slow 1')).text();
  expect(clock.monotonic()).toBeGreaterThan(30_000);
  expect((await post(sandbox, '/simulate retry')).status).toBe(503);
});

test.each([
  ['length', 'length'],
  ['filter', 'content_filter'],
])('%s ends properly with finish reason %s', async (name, finishReason) => {
  const answer = await play(`/simulate ${name}`);
  expect(answer).toMatchObject({ finishReason, done: true });
  expect(answer.text).not.toBe('');
});

test('refusal uses its own field', async () => {
  const answer = await play('/simulate refusal');
  expect(answer).toMatchObject({ text: '', finishReason: 'stop', done: true });
  expect(answer.refusal).toContain('cannot help');
});

test('cut breaks the connection after some text', async () => {
  await using sandbox = await start();
  const response = await post(sandbox, '/simulate cut');
  let body = '';
  const reading = readUntil(response, (read) => {
    body = read;
    return false;
  });
  await expect(reading).rejects.toThrow('terminated');
  expect(readFrames(body)).toMatchObject({ finishReason: null, done: false, end: '' });
  expect(readFrames(body).text).toMatch(/^\*Simulated by ModelHub's sandbox/);
});

test('truncated ends cleanly and proves nothing', async () => {
  const answer = await play('/simulate truncated');
  expect(answer).toMatchObject({ finishReason: null, done: false, end: '' });
  expect(answer.text).not.toBe('');
});

test('stall falls silent after some text and keeps the connection', async () => {
  await using sandbox = await start();
  const leaving = new AbortController();
  const response = await post(sandbox, '/simulate stall', { signal: leaving.signal });
  let body = '';
  const reading = readUntil(response, (read) => {
    body = read;
    return false;
  });
  const outcome = reading.catch((error: Error) => error.name);
  // Each takes a minute of the sandbox's time: after the first, everything that will come has come.
  await (await post(sandbox, '/simulate slow 1')).text();
  const before = body;
  await (await post(sandbox, '/simulate slow 1 again')).text();
  expect(body).toBe(before);
  expect(readFrames(body)).toMatchObject({ finishReason: null, done: false, end: '' });
  expect(readFrames(body).text).not.toBe('');
  leaving.abort();
  expect(await outcome).toBe('AbortError');
});

test('malformed sends a frame that is no JSON', async () => {
  await using sandbox = await start();
  const body = await (await post(sandbox, '/simulate malformed')).text();
  const last = body.trimEnd().split('\n\n').at(-1)?.replace('data: ', '') ?? '';
  expect(() => JSON.parse(last)).toThrow(SyntaxError);
  expect(readFrames(body).text).not.toBe('');
});

test('error reports a server error inside the stream', async () => {
  const answer = await play('/simulate error');
  expect(answer.error).toMatchObject({ code: 'server_error' });
  expect(answer.text).not.toBe('');
});

test('output_too_large exceeds a megabyte in one frame and four in all, but not seven', async () => {
  await using sandbox = await start();
  const body = await (await post(sandbox, '/simulate output_too_large')).text();
  expect(Math.max(...body.split('\n\n').map((frame) => frame.length))).toBeGreaterThan(1_048_576);
  expect(body.length).toBeGreaterThan(4_194_304);
  expect(body.length).toBeLessThan(7_000_000);
});

test('empty ends without a word', async () => {
  await using sandbox = await start();
  expect(await (await post(sandbox, '/simulate empty')).text()).toBe('data: [DONE]\n\n');
});

test('timeout never answers', async () => {
  const clock = createHurriedClock();
  await using sandbox = await startSandbox({ clock });
  const leaving = new AbortController();
  const mute = post(sandbox, '/simulate timeout', { signal: leaving.signal });
  const settled = mute.then(
    () => 'answered',
    () => 'left',
  );
  // Another request completes while this one hears nothing.
  await (await post(sandbox, '/simulate slow 1')).text();
  leaving.abort();
  expect(await settled).toBe('left');
});

test('unreachable resets the connection before any header', async () => {
  await using sandbox = await start();
  const failure: unknown = await post(sandbox, '/simulate unreachable').catch((error: unknown) => error);
  expect(failure).toMatchObject({ cause: { code: 'ECONNRESET' } });
});
