import { setTimeout as wait } from 'node:timers/promises';
import { median, quantile } from './figures.ts';
import { cpuMsOf, residentMegabytesOf } from './process-figures.ts';
import { readMarks, sharedNow } from './send-times.ts';
import type { StreamPath } from './stream-paths.ts';

export interface Load {
  /** Answers being written at any time. */
  readonly streams: number;
  /** Per answer. */
  readonly pieces: number;
  readonly everyMs: number;
  /** Per answer; all but the first reader watch the answer that the first one asked for. */
  readonly readers?: number;
  readonly windowMs?: number;
}

export interface StreamFigures {
  /** Microseconds of the relay's CPU per piece that a reader received, including the starts and ends of answers. */
  readonly cpuPerPiece: number;
  readonly piecesPerSecond: number;
  /** Milliseconds from the upstream's write to its arrival at the reader. */
  readonly lagP50: number;
  readonly lagP99: number;
  /** The same, for first pieces only. */
  readonly firstLagP50: number;
  readonly residentMegabytes: number;
}

/**
 * Keeps `streams` answers going, each followed by another, and measures while all are at different positions. Starts
 * and ends of answers of up to four seconds are spread evenly, so that each piece carries its share of their cost; longer
 * ones are measured mostly between the two. `pid` is the relaying process.
 */
export async function measureStreams(path: StreamPath, pid: number, load: Load): Promise<StreamFigures> {
  const { streams, pieces, everyMs, readers = 1, windowMs = 6_000 } = load;
  const question = JSON.stringify({ pieces, everyMs });
  const answerMs = pieces * everyMs;
  const lags: number[] = [];
  const firstLags: number[] = [];
  let inWindow = false;
  let over = false;

  function observe() {
    let first = true;
    return (text: string) => {
      const now = sharedNow();
      readMarks(text, (sentAt) => {
        if (inWindow) lags.push(now - sentAt);
        if (inWindow && first) firstLags.push(now - sentAt);
        first = false;
      });
    };
  }

  async function readTogether(): Promise<void> {
    const watching: Promise<void>[] = [];
    const onText = observe();
    let started = false;
    await path.read(question, (text) => {
      if (!started) {
        started = true;
        const generationId = /"generationId":"([^"]+)"/.exec(text)?.[1] ?? '';
        for (let reader = 1; reader < readers; reader++) {
          watching.push(path.watch?.(generationId, observe()) ?? Promise.resolve());
        }
      }
      onText(text);
    });
    await Promise.all(watching);
  }

  const rampMs = Math.min(answerMs, 4_000);
  const going = Array.from({ length: streams }, async (_, index) => {
    await wait((rampMs * index) / streams);
    while (!over) await readTogether();
  });
  await wait(rampMs + 500);

  const cpuBefore = cpuMsOf(pid);
  const began = performance.now();
  inWindow = true;
  await wait(windowMs);
  inWindow = false;
  const cpuMs = cpuMsOf(pid) - cpuBefore;
  const seconds = (performance.now() - began) / 1_000;
  const residentMegabytes = residentMegabytesOf(pid);
  over = true;
  await Promise.all(going);

  return {
    cpuPerPiece: (cpuMs * 1_000) / lags.length,
    piecesPerSecond: lags.length / seconds,
    lagP50: quantile(lags, 0.5),
    lagP99: quantile(lags, 0.99),
    firstLagP50: quantile(firstLags, 0.5),
    residentMegabytes,
  };
}

/** The median of each figure on its own, over repetitions. */
export function mediansOf(measured: readonly StreamFigures[]): StreamFigures {
  const of = (read: (figures: StreamFigures) => number) => median(measured.map(read));
  return {
    cpuPerPiece: of(({ cpuPerPiece }) => cpuPerPiece),
    piecesPerSecond: of(({ piecesPerSecond }) => piecesPerSecond),
    lagP50: of(({ lagP50 }) => lagP50),
    lagP99: of(({ lagP99 }) => lagP99),
    firstLagP50: of(({ firstLagP50 }) => firstLagP50),
    residentMegabytes: of(({ residentMegabytes }) => residentMegabytes),
  };
}
