import { setTimeout as wait } from 'node:timers/promises';
import { finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { type ChatUpstream, startChatUpstream, upstreamModel } from '../testing/start-chat-upstream.ts';
import { startHub } from '../testing/start-hub.ts';
import { median, printTable, quantile } from './figures.ts';
import { cpuMsOf } from './process-figures.ts';
import { openEventStreams, openRawPipe, openSockets, type StreamPath } from './stream-paths.ts';

const streams = 100;
const perSecond = 50;
const windowSeconds = 5;
const rounds = 3;
const firstDeltas = 150;

interface Stretch {
  readonly cpuMicrosecondsPerToken: number;
  readonly deltasPerSecond: number;
  /** Between two pieces of one answer, in milliseconds. */
  readonly gaps: readonly number[];
}

/** What a piece of an answer costs on its way through the hub, beside a server that only passes bytes on. */
export async function measureTokenPath(): Promise<void> {
  await using upstream = await startSteadyUpstream();
  await using hub = await startHub({
    OPENAI_BASE_URL: upstream.baseUrl,
    VARIANT_FAST_MODEL: upstreamModel,
    LOG_LEVEL: 'error',
  });
  const paths = [await openRawPipe(upstream.baseUrl), await openSockets(hub, streams), openEventStreams(hub)];
  const stretches = new Map<StreamPath, Stretch[]>(paths.map((path) => [path, []]));
  const latencies = new Map<StreamPath, number[]>(paths.map((path) => [path, []]));

  // In turns, so that a noisy moment of the machine hits all alike.
  for (let round = 0; round < rounds; round++) {
    for (const path of paths) stretches.get(path)?.push(await measureStretch(path));
    for (let asked = 0; asked < firstDeltas; asked++) {
      for (const path of paths) latencies.get(path)?.push(await measureFirstDelta(path));
    }
  }
  for (const path of paths) path.close();

  const [rawPipe = Number.NaN] = paths.map((path) => costOf(stretches.get(path)));
  const [rawFirst = Number.NaN] = paths.map((path) => median(latencies.get(path) ?? []));
  printTable(
    `Token path: ${streams} answers at once, ${perSecond} pieces a second each`,
    [
      '',
      'CPU per piece, µs',
      'of a raw pipe',
      'pieces a second',
      'gap p50, ms',
      'gap p99, ms',
      'first piece p50, ms',
      'added p50, ms',
      'p95, ms',
    ],
    paths.map((path) => {
      const measured = stretches.get(path) ?? [];
      const gaps = measured.flatMap((stretch) => stretch.gaps);
      const first = latencies.get(path) ?? [];
      return [
        path.name,
        costOf(measured),
        `${(costOf(measured) / rawPipe).toFixed(2)} ×`,
        median(measured.map(({ deltasPerSecond }) => deltasPerSecond)).toFixed(0),
        median(gaps),
        quantile(gaps, 0.99),
        median(first),
        median(first) - rawFirst,
        quantile(first, 0.95),
      ];
    }),
  );
}

function costOf(measured: readonly Stretch[] = []): number {
  return median(measured.map(({ cpuMicrosecondsPerToken }) => cpuMicrosecondsPerToken));
}

/** An upstream that says as many pieces as it is asked for, each answer at its own phase. */
function startSteadyUpstream(): Promise<ChatUpstream> {
  const end = finishFrame('stop');
  return startChatUpstream(async ({ exchange, question }) => {
    const { pieces, everyMs } = JSON.parse(question);
    await exchange.openStream();
    if (everyMs > 0) await wait(everyMs * Math.random());
    for (let sent = 0; sent < pieces; sent++) {
      void exchange.send(textFrame(` word${sent % 10}`));
      if (everyMs > 0) await wait(everyMs);
    }
    await exchange.send(end);
    await exchange.closeStream();
  });
}

/** The middle of a time in which all answers are being written: neither their starts nor their ends count. */
async function measureStretch(path: StreamPath): Promise<Stretch> {
  const everyMs = 1_000 / perSecond;
  const pieces = Math.ceil((windowSeconds + 3) * perSecond);
  const gaps: number[] = [];
  let running = 0;
  let deltas = 0;
  let inWindow = false;
  const allRunning = Promise.withResolvers<void>();
  const answers = Array.from({ length: streams }, () => {
    let last = 0;
    return path.read(JSON.stringify({ pieces, everyMs }), () => {
      const now = performance.now();
      if (last === 0 && ++running === streams) allRunning.resolve();
      if (inWindow) {
        deltas++;
        gaps.push(now - last);
      }
      last = now;
    });
  });
  await allRunning.promise;
  await wait(500);

  const cpuBefore = cpuMsOf(path.pid);
  const began = performance.now();
  inWindow = true;
  await wait(windowSeconds * 1_000);
  inWindow = false;
  const cpuMs = cpuMsOf(path.pid) - cpuBefore;
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(answers);
  return { cpuMicrosecondsPerToken: (cpuMs * 1_000) / deltas, deltasPerSecond: deltas / seconds, gaps };
}

/** Milliseconds from the question to the first piece, when the upstream answers at once. */
async function measureFirstDelta(path: StreamPath): Promise<number> {
  const began = performance.now();
  let first = 0;
  await path.read(JSON.stringify({ pieces: 1, everyMs: 0 }), () => {
    first = performance.now();
  });
  return first - began;
}
