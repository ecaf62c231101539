import { upstreamModel } from '../testing/start-chat-upstream.ts';
import { type RunningHub, startHub } from '../testing/start-hub.ts';
import { drawBars } from './draw-bars.ts';
import { printTable } from './figures.ts';
import { measureAnew } from './measure-anew.ts';
import { type Load, mediansOf, type StreamFigures } from './measure-streams.ts';
import { installAiSdk, startRelay, startUpstreamProcess } from './start-relay.ts';
import type { PathName, Relay } from './stream-paths.ts';

const load: Load = { streams: 200, pieces: 200, everyMs: 20 };
const repetitions = 5;

/** A hub in production mode, with all storing and notifying, that asks this upstream. */
export function startBenchHub(
  upstream: string,
  environment: Record<string, string> = {},
): Promise<RunningHub> {
  return startHub({
    OPENAI_BASE_URL: upstream,
    VARIANT_FAST_MODEL: upstreamModel,
    LOG_LEVEL: 'error',
    // The others write no titles either.
    TITLES: 'rule',
    ...environment,
  });
}

interface TokenPathReport {
  readonly table: string;
  /** The cost of a piece on each path, as an SVG picture. */
  readonly picture: string;
}

/** Measures what a piece of an answer costs on its way through the hub, compared with other ways to relay it. */
export async function measureTokenPath(): Promise<TokenPathReport> {
  using upstream = await startUpstreamProcess();
  await using hub = await startBenchHub(upstream.origin);
  using relays = new DisposableStack();
  const relay = async (file: string) => relays.use(await startRelay(file, upstream.origin));
  const paths = new Map<PathName, Relay>([
    ['raw pipe', await relay('relays/raw-pipe.ts')],
    ['WebSocket by hand over undici', await relay('relays/hand-written-socket.ts')],
    ['ModelHub, WebSocket', hub],
    ['ModelHub, server-sent events', hub],
    ['graphql-ws, openai’s iterator', await relay('relays/naive-graphql.ts')],
  ]);
  if (await installAiSdk()) paths.set('Vercel AI SDK, streamText', await relay('ai-sdk/relay.ts'));
  const measured = new Map<PathName, StreamFigures[]>();
  // In turns, so that a noisy moment of the machine affects all alike.
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [name, relay] of paths) {
      const figures = await measureAnew(name, relay, load);
      measured.set(name, [...(measured.get(name) ?? []), figures]);
    }
  }

  const rows = [...measured].map(([name, figures]) => ({ name, ...mediansOf(figures) }));
  const rawCost = rows[0]?.cpuPerPiece ?? Number.NaN;
  const title = `Token path: ${load.streams} answers of ${load.pieces} pieces at once, ${1_000 / load.everyMs} pieces a second each`;
  const table = printTable(
    title,
    [
      '',
      'CPU per piece, µs',
      'of a raw pipe',
      'pieces a second',
      'lag p50, ms',
      'lag p99, ms',
      'first piece p50, ms',
      'memory, MB',
    ],
    rows.map((row) => [
      row.name,
      row.cpuPerPiece,
      `${(row.cpuPerPiece / rawCost).toFixed(2)} ×`,
      row.piecesPerSecond.toFixed(0),
      row.lagP50.toFixed(2),
      row.lagP99,
      row.firstLagP50.toFixed(2),
      row.residentMegabytes.toFixed(0),
    ]),
  );
  const bars = rows.map(({ name, cpuPerPiece }) => ({
    name,
    value: cpuPerPiece,
    label: `${cpuPerPiece.toFixed(0)} µs, ${(cpuPerPiece / rawCost).toFixed(1)} ×`,
  }));
  return { table, picture: drawBars('CPU of the relay per piece of an answer', bars) };
}
