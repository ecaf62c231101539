import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RawUpstream } from '../../api/testing/raw-upstream.ts';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, questions, shows, textOf } from './chat-page.ts';
import { numberedWords, startChatUpstream, writeSlowly } from './chat-upstream.ts';
import { brokenConnection } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';

type Upgrades = 'refused' | 'accepted and silent' | 'forwarded';

let upgrades: Upgrades = 'refused';
/** What becomes of upgrades once a page has asked for a stream. */
let laterUpgrades: Upgrades = 'refused';
/** For each stream that a page has asked for: how many upgrades were refused since the one before. */
let refusals: number[] = [];
let refused = 0;
let breakWebSockets = new AbortController();
/** How many connections of pages it forwards just now. */
const open = { webSockets: 0, streams: 0 };

/** As nginx does unless told otherwise, upgrades arrive as plain requests. */
const proxy = createServer({ shouldUpgradeCallback: () => upgrades !== 'refused' }, (incoming, outgoing) => {
  const { url = '/', method, headers } = incoming;
  const { connection, upgrade, ...forwarded } = headers;
  const onward = request(new URL(url, target), { method, headers: forwarded }, (response) => {
    outgoing.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
  if (upgrade !== undefined) refused++;
  if (url === '/graphql/messages' && method === 'GET') {
    upgrades = laterUpgrades;
    refusals.push(refused);
    refused = 0;
    open.streams++;
    outgoing.on('close', () => open.streams--);
  }
}).on('upgrade', ({ url, headers }, socket) => {
  const isSilent = upgrades === 'accepted and silent';
  const onward = request(new URL(url ?? '/', target), { headers }).end();
  onward.on('upgrade', (response, hub) => {
    const accept = response.headers['sec-websocket-accept'];
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
    );
    open.webSockets++;
    socket.on('close', () => open.webSockets--).on('error', () => {});
    hub.on('error', () => {});
    socket.on('close', () => hub.destroy());
    addAbortSignal(breakWebSockets.signal, socket as Socket);
    if (!isSilent) hub.pipe(socket).pipe(hub);
  });
});

const wholeText = numberedWords(160);

/** What the page still sends for a stream that has just broken is answered with 404. */
const brokenStream = new RegExp(`${brokenConnection.source}|status of 404.*/graphql/messages`);

let upstream: RawUpstream;
let target: string;
let origin: string;
let hub: RunningHub;

beforeAll(async () => {
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  upstream = await startChatUpstream((exchange) => writeSlowly(exchange, wholeText));
  hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl, PUBLIC_URL: origin });
  target = hub.origin;
});
beforeEach(() => {
  upgrades = laterUpgrades = 'refused';
  refusals = [];
  refused = 0;
  breakWebSockets = new AbortController();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  proxy.closeAllConnections();
  proxy.close();
  await upstream[Symbol.asyncDispose]();
});

test('a page behind a proxy that forwards no WebSockets is live all the same', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenStream });
  await using elsewhere = await openPage(origin, { expectedErrors: brokenStream });
  const { page } = opened;
  await page.goto('/');
  await ask(page, 'Can you hear me?');
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Can you hear me?']);

  // Both pages follow what happens on the other.
  await elsewhere.page.goto(page.url());
  await ask(elsewhere.page, 'And me?');
  await answered(elsewhere.page);
  await expect.poll(() => questions(page).allInnerTexts(), { timeout: 10_000 }).toHaveLength(2);
});

test('it reads on where it was cut off, and shows every word once', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenStream });
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, 'Count');
  await shows(page, 'word20');
  proxy.closeAllConnections();

  expect(await textOf(await answered(page)).innerText()).toBe(wholeText.trim());
});

test('a page whose first WebSocket failed by chance has one as soon as one gets through', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenStream });
  const { page } = opened;
  laterUpgrades = 'forwarded';
  await page.goto('/chat');
  await expect.poll(() => open, { timeout: 10_000 }).toEqual({ webSockets: 1, streams: 0 });

  await ask(page, 'Count');
  expect(await textOf(await answered(page)).innerText()).toBe(wholeText.trim());

  // Where WebSockets worked, a few must fail first; once it has been without, one is enough.
  upgrades = laterUpgrades = 'refused';
  refusals = [];
  breakWebSockets.abort();
  for (const streams of [1, 2]) {
    await expect.poll(() => refusals.length, { timeout: 20_000 }).toBe(streams);
    // By its trial of a WebSocket.
    await expect.poll(() => refused).toBe(1);
    proxy.closeAllConnections();
  }
  expect(refusals).toEqual([5, 2]);
});

test('a WebSocket that is accepted and then silent does not take the place of what works', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenStream });
  const { page } = opened;
  laterUpgrades = 'accepted and silent';
  await page.goto('/chat');
  await expect.poll(() => open, { timeout: 10_000 }).toEqual({ webSockets: 1, streams: 1 });

  await ask(page, 'Count');
  expect(await textOf(await answered(page)).innerText()).toBe(wholeText.trim());
  expect(refusals).toHaveLength(1);
});
