import { printTable } from './figures.ts';
import { type Load, measureStreams } from './measure-streams.ts';
import { startRelay, startUpstreamProcess } from './start-relay.ts';
import {
  chatRequest,
  openEventStreams,
  openHubSockets,
  openResponses,
  type StreamPath,
} from './stream-paths.ts';
import { startBenchHub } from './token-path.ts';

const load: Load = { streams: 50, pieces: 400, everyMs: 20, windowMs: 4_000 };
/** Fewer than a hub accepts; streams beyond that share sockets. */
const mostSockets = 250;

/** Measures how the cost of a piece grows with concurrent answers, with readers of one answer, and with its length. */
export async function measureGrowth(): Promise<string> {
  using upstream = await startUpstreamProcess();
  await using hub = await startBenchHub(upstream.origin, { MAX_GENERATIONS: '1100' });
  using pipe = await startRelay('relays/raw-pipe.ts', upstream.origin);
  const raw = openResponses('raw pipe', pipe, '/', chatRequest);
  const eventStreams = openEventStreams(hub);
  const sockets = await openHubSockets(hub, mostSockets);
  for (const path of [raw, eventStreams, sockets])
    await measureStreams(path, { ...load, pieces: 50, windowMs: 1_500 });

  const byStreams: (readonly (string | number)[])[] = [];
  for (const streams of [50, 100, 200, 500, 1_000]) {
    for (const path of [raw, sockets, eventStreams]) {
      byStreams.push([`${streams}, ${path.name}`, ...(await figuresOf(path, { ...load, streams }))]);
    }
  }
  const atHalfSpeed: (readonly (string | number)[])[] = [];
  for (const path of [raw, sockets, eventStreams]) {
    const half = { ...load, streams: 1_000, pieces: 200, everyMs: 40 };
    atHalfSpeed.push([`1000, ${path.name}`, ...(await figuresOf(path, half))]);
  }
  const byReaders: (readonly (string | number)[])[] = [];
  for (const readers of [1, 2, 5, 20]) {
    for (const path of [sockets, eventStreams]) {
      byReaders.push([
        `${readers}, ${path.name}`,
        ...(await figuresOf(path, { ...load, streams: 10, readers })),
      ]);
    }
  }
  const byLength: (readonly (string | number)[])[] = [];
  for (const pieces of [200, 2_000, 20_000]) {
    for (const path of [raw, sockets]) {
      // At the usual pace the longest would take minutes, so its pieces come faster, in fewer streams.
      const paced = { ...load, streams: 10, everyMs: 2, pieces, windowMs: Math.max(4_000, pieces) };
      byLength.push([`${pieces}, ${path.name}`, ...(await figuresOf(path, paced))]);
    }
  }
  for (const path of [raw, eventStreams, sockets]) path.close();

  const figures = ['CPU per piece, µs', 'pieces a second', 'lag p50, ms', 'lag p99, ms', 'memory, MB'];
  return [
    printTable('Answers of 400 pieces at once, 50 pieces a second each', ['', ...figures], byStreams),
    printTable(
      '1,000 answers of 200 pieces at half the speed, 25 pieces a second each',
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

async function figuresOf(path: StreamPath, load: Load): Promise<readonly (string | number)[]> {
  const { cpuPerPiece, piecesPerSecond, lagP50, lagP99, residentMegabytes } = await measureStreams(
    path,
    load,
  );
  return [cpuPerPiece, piecesPerSecond.toFixed(0), lagP50.toFixed(2), lagP99, residentMegabytes.toFixed(0)];
}
