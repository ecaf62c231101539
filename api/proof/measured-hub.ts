import { queryObjects } from 'node:v8';
import { WebSocket } from 'ws';
import { createLineLog } from '../adapters/log/line-log.ts';
import { readConfig } from '../config.ts';
import { EventStream } from '../http/event-stream.ts';
import { startServer } from '../server.ts';
import { createSkippingClock } from '../testing/skipping-clock.ts';
import type { HeldObjects, HubMeasure, HubOrder } from './start-measured-hub.ts';

/** Longer than an ended answer is remembered. */
const forgetMs = 11 * 60_000;

const tell = (message: object) => process.send?.(message);
const clock = createSkippingClock();
const log = createLineLog({ level: 'error', write: (line) => tell({ logged: line }), secrets: [] });
// A stall is detected sooner than with real upstreams.
const server = await startServer(readConfig(process.env), log, 'none', {
  clock,
  timeouts: { idleMs: 3_000 },
});

function measure(): HubMeasure {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    rssBytes: rss,
    heapBytes: heapUsed,
    sockets: process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length,
    timers: clock.pending,
  };
}

function count(): HeldObjects {
  const alive = (kind: Parameters<typeof queryObjects>[0]) => queryObjects(kind, { format: 'count' });
  return {
    webSockets: alive(WebSocket),
    abortControllers: alive(AbortController),
    streams: alive(ReadableStream) + alive(EventStream),
  };
}

process.on('message', async (order: HubOrder) => {
  switch (order) {
    case 'measure':
      return tell(measure());
    case 'count':
      return tell(count());
    case 'forget':
      clock.skip(forgetMs);
      return tell({});
    case 'close':
      await server.close();
      process.disconnect();
  }
});

tell({ ready: server.url.href });
