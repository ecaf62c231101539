import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { median, printTable } from '../../api/bench/figures.ts';
import { startHub } from '../../api/testing/start-hub.ts';
import { ask } from '../e2e/chat-page.ts';
import type { BrowserLaunch } from '../e2e/find-browser.ts';
import { startRecording } from './page-recorder.ts';

/** Factors by which the CPU is slowed down. */
const throttles = [1, 4] as const;
const answers = [
  { tokens: 3_000, perSecond: 100 },
  { tokens: 20_000, perSecond: 400 },
] as const;

interface Figures {
  readonly framesPerSecond: number;
  readonly updatesPerSecond: number;
  readonly busyShare: number;
  readonly longTasks: number;
  readonly longestTask: number;
  readonly longestSilence: number;
  /** Milliseconds of work per frame in the last quarter of the answer, as a multiple of those in the first. */
  readonly growth: number;
}

/** Measures how a page keeps up with an answer of Markdown as it is written. */
export async function measureStreaming(launch: BrowserLaunch, repetitions: number): Promise<void> {
  const rows: (string | number)[][] = [];
  await using hub = await startHub();
  for (const throttle of throttles) {
    for (const { tokens, perSecond } of answers) {
      const all: Figures[] = [];
      for (let run = 0; run < repetitions; run++) {
        const browser = await chromium.launch(launch);
        all.push(await stream(browser, hub.origin, throttle, `/simulate long ${tokens} slow ${perSecond}`));
        await browser.close();
      }
      const of = (name: keyof Figures) => median(all.map((figures) => figures[name]));
      rows.push([
        `${tokens.toLocaleString('en-US')} tokens at ${perSecond} a second, CPU ${throttle}×`,
        of('framesPerSecond'),
        of('updatesPerSecond'),
        of('busyShare') * 100,
        String(of('longTasks')),
        of('longestTask'),
        of('longestSilence'),
        of('growth'),
      ]);
    }
  }
  printTable(
    `The page while an answer streams, medians of ${repetitions}`,
    [
      '',
      'frames/s',
      'updates/s',
      'main thread busy, %',
      'long tasks',
      'longest, ms',
      'longest without an update, ms',
      'work per frame, last to first quarter',
    ],
    rows,
  );
}

async function stream(
  browser: Browser,
  origin: string,
  throttle: number,
  question: string,
): Promise<Figures> {
  const page = await browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(300_000);
  await page.goto('/chat?variant=fast', { waitUntil: 'networkidle' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await ask(page, question);
  await page.locator('article .md').first().waitFor();
  await page.evaluate(startRecording);
  const samples = [await sample(page, devtools)];
  const ended = page.locator('article[data-busy=false]').waitFor({ state: 'attached' });
  const tick = setInterval(async () => samples.push(await sample(page, devtools)), 1_000);
  await ended;
  clearInterval(tick);
  const record = await page.evaluate(() => window.stopRecording?.());
  samples.push({ busySeconds: await busySeconds(devtools), frames: record?.frames ?? 0 });
  if (record === undefined) throw new Error('The page was loaded anew while it was recorded.');
  const seconds = record.duration / 1_000;
  return {
    framesPerSecond: record.frames / seconds,
    updatesPerSecond: record.updates / seconds,
    busyShare: workBetween(samples, 0, 1).seconds / seconds,
    longTasks: record.longTasks.length,
    longestTask: Math.max(0, ...record.longTasks),
    longestSilence: record.longestSilence,
    growth: workBetween(samples, 0.75, 1).perFrame / workBetween(samples, 0, 0.25).perFrame,
  };
}

interface Sample {
  /** Work of the main thread since the page was opened. */
  readonly busySeconds: number;
  readonly frames: number;
}

async function sample(page: Page, devtools: CDPSession): Promise<Sample> {
  const frames = await page.evaluate(() => window.countFrames?.() ?? 0);
  return { frames, busySeconds: await busySeconds(devtools) };
}

/** The work between two moments, given as fractions of the time. */
function workBetween(samples: readonly Sample[], from: number, to: number) {
  const at = (share: number) => samples[Math.round(share * (samples.length - 1))];
  const [first, last] = [at(from), at(to)];
  const seconds = (last?.busySeconds ?? Number.NaN) - (first?.busySeconds ?? Number.NaN);
  return { seconds, perFrame: seconds / ((last?.frames ?? 0) - (first?.frames ?? 0)) };
}

async function busySeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
