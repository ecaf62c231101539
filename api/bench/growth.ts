import { printTable } from './figures.ts';
import { measureAnew } from './measure-anew.ts';
import { type Load, mediansOf, type StreamFigures } from './measure-streams.ts';
import { startRelay, startUpstreamProcess } from './start-relay.ts';
import type { PathName } from './stream-paths.ts';
import { startBenchHub } from './token-path.ts';

const load: Load = { streams: 50, pieces: 400, everyMs: 20, windowMs: 4_000 };
/** Of loads that come close to what the machine can carry, where one measurement says little. */
const repetitions = 3;

/** Measures how the cost of a piece grows with concurrent answers, with readers of one answer, and with its length. */
export async function measureGrowth(): Promise<string> {
  using upstream = await startUpstreamProcess();
  await using hub = await startBenchHub(upstream.origin, { MAX_GENERATIONS: '1100' });
  using pipe = await startRelay('relays/raw-pipe.ts', upstream.origin);
  const raw = 'raw pipe';
  const sockets = 'ModelHub, WebSocket';
  const eventStreams = 'ModelHub, server-sent events';

  async function figuresOf(name: PathName, load: Load, times = 1): Promise<readonly (string | number)[]> {
    const relay = name === raw ? pipe : hub;
    const measured: StreamFigures[] = [];
    for (let time = 0; time < times; time++) measured.push(await measureAnew(name, relay, load));
    const { cpuPerPiece, piecesPerSecond, lagP50, lagP99, residentMegabytes } = mediansOf(measured);
    return [cpuPerPiece, piecesPerSecond.toFixed(0), lagP50.toFixed(2), lagP99, residentMegabytes.toFixed(0)];
  }

  const byStreams: (readonly (string | number)[])[] = [];
  for (const streams of [50, 100, 200, 500, 1_000]) {
    for (const path of [raw, sockets, eventStreams] as const) {
      byStreams.push([`${streams}, ${path}`, ...(await figuresOf(path, { ...load, streams }, repetitions))]);
    }
  }
  const atHalfSpeed: (readonly (string | number)[])[] = [];
  for (const path of [raw, sockets, eventStreams] as const) {
    const half = { ...load, streams: 1_000, pieces: 200, everyMs: 40 };
    atHalfSpeed.push([`1000, ${path}`, ...(await figuresOf(path, half, repetitions))]);
  }
  const byReaders: (readonly (string | number)[])[] = [];
  for (const readers of [1, 2, 5, 20]) {
    for (const path of [sockets, eventStreams] as const) {
      byReaders.push([`${readers}, ${path}`, ...(await figuresOf(path, { ...load, streams: 10, readers }))]);
    }
  }
  const byLength: (readonly (string | number)[])[] = [];
  for (const pieces of [200, 2_000, 20_000]) {
    for (const path of [raw, sockets] as const) {
      // At the usual pace the longest would take minutes, so its pieces come faster, in fewer streams.
      const paced = { ...load, streams: 10, everyMs: 2, pieces, windowMs: Math.max(4_000, pieces) };
      byLength.push([`${pieces}, ${path}`, ...(await figuresOf(path, paced))]);
    }
  }

  const figures = ['CPU per piece, µs', 'pieces a second', 'lag p50, ms', 'lag p99, ms', 'memory, MB'];
  return [
    printTable(
      `Answers of 400 pieces at once, 50 pieces a second each, medians of ${repetitions}`,
      ['', ...figures],
      byStreams,
    ),
    printTable(
      `1,000 answers of 200 pieces at half the speed, 25 pieces a second each, medians of ${repetitions}`,
      ['', ...figures],
      atHalfSpeed,
    ),
    printTable('Readers per answer, 10 answers of 400 pieces at once', ['', ...figures], byReaders),
    printTable(
      'Pieces of an answer, 10 answers at once, 500 pieces a second each',
      ['', ...figures],
      byLength,
    ),
  ].join('\n\n');
}
