import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { requestGraphql } from '../testing/request-graphql.ts';
import { upstreamModel } from '../testing/start-chat-upstream.ts';
import { drawFromSeed, isLong, reportFigures } from './proof-run.ts';
import { fork, type SoakTally, soakChat } from './soak-chat.ts';
import { startMeasuredHub } from './start-measured-hub.ts';
import { startPacedUpstream } from './start-paced-upstream.ts';

const leastEvents = isLong ? 1_000_000 : 4_000;
const chatsAtOnce = isLong ? 80 : 30;
const sampleMs = 5_000;

interface Sample {
  readonly events: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
}

test(
  'no event is lost or doubled and nothing is left behind, whoever is cut off, slow, stopped or failed',
  async () => {
    const random = drawFromSeed();
    const tally: SoakTally = {
      chats: 0,
      events: 0,
      connections: 0,
      failed: 0,
      stopped: 0,
      lost: 0,
      doubled: 0,
      gaps: 0,
    };
    await using upstream = await startPacedUpstream();
    await using hub = await startMeasuredHub({
      OPENAI_BASE_URL: upstream.baseUrl,
      VARIANT_FAST_MODEL: upstreamModel,
    });
    await requestGraphql(hub.url, '{ apiStatus { state } }');
    const before = await hub.measure();
    const heldBefore = await hub.count();
    let begun = 0;

    const samples: Sample[] = [];
    const began = performance.now();
    const sampling = new AbortController();
    const sampled = isLong ? sample(sampling.signal) : null;
    await Promise.all(Array.from({ length: chatsAtOnce }, keepChatting));
    const seconds = (performance.now() - began) / 1_000;
    sampling.abort();
    await sampled;

    expect(tally).toMatchObject({ lost: 0, doubled: 0, gaps: 0 });
    await upstream[Symbol.asyncDispose]();
    await hub.forget();
    let after = await hub.measure();
    // The hub may still have to learn that the last connections are gone.
    while (after.sockets + after.timers > before.sockets + before.timers) after = await hub.measure();
    expect(await hub.count()).toEqual(heldBefore);
    expect(hub.logged).toEqual([]);
    expect(await hub.close()).toBe(0);
    reportFigures('soak', { ...tally, ...inWords() });

    async function keepChatting(): Promise<void> {
      while (tally.events < leastEvents) {
        const index = begun++;
        await soakChat(hub.url, { name: `soak-${index}`, flaky: index % 20 === 19 }, fork(random), tally);
      }
    }

    async function sample(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        await wait(sampleMs, undefined, { signal }).catch(() => {});
        const { events } = tally;
        samples.push({ events, ...(await hub.measure()) });
      }
    }

    function inWords(): Record<string, string> {
      const warm = samples.filter(({ events }) => events > leastEvents / 2);
      const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(1);
      return {
        'events per second': (tally.events / seconds).toFixed(0),
        'sockets and timers before and after': [before, after]
          .map(({ sockets, timers }) => `${sockets} and ${timers}`)
          .join(', '),
        'memory before and after, MB': `${megabytes(before.rssBytes)}, ${megabytes(after.rssBytes)}`,
        'heap before and after, MB': `${megabytes(before.heapBytes)}, ${megabytes(after.heapBytes)}`,
        'memory at the end of the run, MB': megabytes(samples.at(-1)?.rssBytes ?? 0),
        'growth of the memory in the second half, MB per million events': megabytes(slope(warm, 'rssBytes')),
        'growth of the heap in the second half, MB per million events': megabytes(slope(warm, 'heapBytes')),
        minutes: (seconds / 60).toFixed(1),
      };
    }
  },
  isLong ? 30 * 60_000 : 60_000,
);

/** Bytes per million events, by least squares. */
function slope(samples: readonly Sample[], kind: 'rssBytes' | 'heapBytes'): number {
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = meanOf(samples.map(({ events }) => events));
  const meanY = meanOf(samples.map((sample) => sample[kind]));
  const product = meanOf(samples.map((sample) => (sample.events - meanX) * (sample[kind] - meanY)));
  return (1e6 * product) / meanOf(samples.map(({ events }) => (events - meanX) ** 2));
}
