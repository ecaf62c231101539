import { expect, test } from 'vitest';
import type { ApiState } from '../domain/status/api-status.ts';
import { type WireTerminal, wireStart } from '../testing/chat-wire.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { jsonResponse, type RawExchange, startRawUpstream, textFrame } from '../testing/raw-upstream.ts';
import { upstreamModel } from '../testing/start-chat-upstream.ts';
import { startTestApp, type TestApp } from '../testing/start-test-app.ts';
import { settledState } from './ask-everything.ts';
import { earlyFaults } from './faults.ts';

/** The state one second and fifteen seconds after a chat met a fault that also affects the list of models. */
const states: readonly (readonly [fault: string, after1: ApiState, after15: ApiState])[] = [
  ['hangs up instead of answering', 'UNREACHABLE', 'UNREACHABLE'],
  ['resets instead of answering', 'UNREACHABLE', 'UNREACHABLE'],
  ['hangs up before the first piece', 'DEGRADED', 'DEGRADED'],
  // One refusal concerns one request; if listing the models fails as well, that says more.
  ['answers with a page', 'CONNECTED', 'UNREACHABLE'],
  ['redirects', 'CONNECTED', 'UNREACHABLE'],
  ['answers 401 with invalid_api_key', 'INVALID_KEY', 'INVALID_KEY'],
  ['answers 403 with unsupported_country_region_territory', 'FORBIDDEN', 'FORBIDDEN'],
  ['answers 404 with model_not_found', 'CONNECTED', 'UNREACHABLE'],
  ['answers 422 with JSON', 'CONNECTED', 'CONNECTED'],
  ['answers 429 with rate_limit_exceeded and retry-after 2', 'RATE_LIMITED', 'CONNECTED'],
  ['answers 429 with rate_limit_exceeded and retry-after 300', 'RATE_LIMITED', 'RATE_LIMITED'],
  ['answers 429 with insufficient_quota', 'NO_CREDIT', 'NO_CREDIT'],
  // One model may be broken; if listing the models fails as well, that says more.
  ['answers 500 with server_error', 'DEGRADED', 'UNREACHABLE'],
  ['answers 503 with server_is_overloaded', 'DEGRADED', 'UNREACHABLE'],
];

test.each(states)(
  'an upstream that %s is %s after a second, %s after fifteen, and connected once it is well',
  async (name, after1, after15) => {
    const fault = earlyFaults.find((one) => one.name === name);
    if (fault === undefined) throw new Error(`no fault is named ${name}`);
    const clock = createFakeClock();
    let broken = false;
    await using upstream = await startRawUpstream((exchange) =>
      broken ? fault.script(exchange, Promise.resolve()) : answerWell(exchange),
    );
    await using app = await startTestApp({ upstream, start: { clock, random: () => 0 } });
    const ask = () => askAndWait(app, clock, fault.waitMs ?? 0);
    await using watcher = await openGraphqlSocket(app.url);
    const query = 'subscription { apiStatusChanged { state } }';
    watcher.send({ id: '1', type: 'subscribe', payload: { query } });
    await watcher.next();
    expect(await settledState(app)).toBe('CONNECTED');

    broken = true;
    expect(await ask()).toMatchObject({ __typename: 'ChatFailed', error: { code: fault.end } });
    expect(await stateAfter(1)).toBe(after1);
    expect(await stateAfter(14)).toBe(after15);

    broken = false;
    await stateAfter(60, 4);
    for (let good = 0; good < 2; good++) expect(await ask()).toMatchObject({ __typename: 'ChatCompleted' });
    expect(await settledState(app)).toBe('CONNECTED');

    /** Lets time pass in steps shorter than a probe's timeout, with time for the probe to return in between. */
    async function stateAfter(seconds: number, step = 1): Promise<ApiState> {
      for (let passed = 0; passed < seconds; passed += step) {
        await clock.advance(step * 1_000);
        for (let turn = 0; turn < 2; turn++) await app.request('{ __typename }');
      }
      return settledState(app);
    }
  },
);

test('after five failed requests a question is not sent and says so; one that was sent, or is sent later, does not', async () => {
  const clock = createFakeClock();
  let broken = true;
  let sent = 0;
  await using upstream = await startRawUpstream((exchange) => {
    const isChat = exchange.request.method === 'POST';
    if (isChat) sent++;
    return broken && isChat ? exchange.reset() : answerWell(exchange);
  });
  await using app = await startTestApp({ upstream, start: { clock, random: () => 0.5 } });
  expect(await settledState(app)).toBe('CONNECTED');
  const ask = () => askAndWait(app, clock, 1_000);
  const failed = (message: RegExp) => ({
    __typename: 'ChatFailed',
    error: { code: 'UNREACHABLE', message: expect.stringMatching(message) },
  });

  expect(await ask()).toMatchObject(failed(/^The connection .* was cut off before an answer came\.$/));
  expect(await ask()).toMatchObject(failed(/^The connection .*Try again after \d+ seconds/));
  expect(sent).toBe(5);

  broken = false;
  expect(await ask()).toMatchObject(failed(/^This question was not sent.*Try again after \d+ seconds/));
  const { apiStatus } = await app.request<{ apiStatus: { message: string } }>('{ apiStatus { message } }');
  expect(apiStatus.message).toMatch(/was cut off .* sends no questions until the given time\.$/);
  expect(sent).toBe(5);

  await clock.advance(12_000);
  expect(await ask()).toMatchObject({ __typename: 'ChatCompleted' });
});

test('an upstream that breaks off every answer is DEGRADED until answers reach their end', async () => {
  const clock = createFakeClock();
  let broken = true;
  await using upstream = await startRawUpstream(async (exchange) => {
    if (exchange.request.method !== 'POST' || !broken) return answerWell(exchange);
    await exchange.openStream();
    await exchange.send(textFrame('half'));
    exchange.end();
  });
  await using app = await startTestApp({ upstream, start: { clock, random: () => 0 } });
  expect(await settledState(app)).toBe('CONNECTED');
  const ask = () => askAndWait(app, clock, 0);

  for (const state of ['CONNECTED', 'DEGRADED', 'DEGRADED'] as const) {
    expect(await ask()).toMatchObject({ __typename: 'ChatFailed', error: { code: 'STREAM_BROKEN' } });
    expect(await settledState(app)).toBe(state);
  }

  broken = false;
  for (let good = 0; good < 2; good++) expect(await ask()).toMatchObject({ __typename: 'ChatCompleted' });
  expect(await settledState(app)).toBe('CONNECTED');
});

/** Asks a question, letting this much time pass at each notice, and returns how its answer ended. */
async function askAndWait(app: TestApp, clock: FakeClock, waitMs: number): Promise<WireTerminal | null> {
  const { fold } = await followChat({
    url: app.url,
    open: openSocketReader,
    input: { start: wireStart('Well?') },
    resume: 'simple',
    cut(event) {
      if (event.__typename === 'ChatNotice') void clock.advance(waitMs);
      return false;
    },
  });
  return fold.terminal;
}

function answerWell(exchange: RawExchange): Promise<void> {
  if (exchange.request.method === 'POST') return exchange.answer('fine');
  return exchange.write(jsonResponse(200, { data: [{ id: upstreamModel }] }, { connection: 'close' }));
}
