import { chromium } from 'playwright-core';
import { median, printTable } from '../../api/bench/figures.ts';
import { startHub } from '../../api/testing/start-hub.ts';
import type { BrowserLaunch } from '../e2e/find-browser.ts';

interface Figures {
  /** Milliseconds since the start of the navigation. */
  readonly firstPaint: number;
  readonly canType: number;
  readonly kilobytes: number;
  readonly requests: number;
  readonly heapMegabytes: number;
}

declare global {
  interface Window {
    composerReadyAt?: number;
  }
}

/** Runs in the page before anything else: records when the field is hydrated, which React marks on the element. */
function watchComposer(): void {
  const timer = setInterval(() => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[name=prompt]');
    if (field === null || !Object.keys(field).some((key) => key.startsWith('__reactProps'))) return;
    window.composerReadyAt = performance.now();
    clearInterval(timer);
  }, 5);
}

/** Measures pages opened for the first time, each in a browser of its own. */
export async function measureLoading(launch: BrowserLaunch, repetitions: number): Promise<void> {
  const rows: (string | number)[][] = [];
  await using hub = await startHub();
  for (const path of ['/', '/chat'] as const) {
    for (const throttle of [1, 4] as const) {
      const all: Figures[] = [];
      for (let run = 0; run <= repetitions; run++) {
        const figures = await load(launch, `${hub.origin}${path}`, throttle);
        // The first run only warms up the hub.
        if (run > 0) all.push(figures);
      }
      const of = (name: keyof Figures) => median(all.map((figures) => figures[name]));
      rows.push([
        `${path}, CPU ${throttle}×`,
        of('firstPaint'),
        of('canType'),
        of('kilobytes'),
        String(of('requests')),
        of('heapMegabytes'),
      ]);
    }
  }
  printTable(
    `The page while it loads, medians of ${repetitions}`,
    ['', 'first paint, ms', 'composer ready, ms', 'transferred, kB', 'requests', 'JS heap, MB'],
    rows,
  );
}

async function load(launch: BrowserLaunch, address: string, throttle: number): Promise<Figures> {
  const browser = await chromium.launch(launch);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const devtools = await page.context().newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  await devtools.send('Network.enable');
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(watchComposer);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => window.composerReadyAt !== undefined);
  const [firstPaint = Number.NaN, canType = Number.NaN] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    window.composerReadyAt,
  ]);
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  await browser.close();
  return { firstPaint, canType, kilobytes: bytes / 1_000, requests, heapMegabytes: heap / 1_000_000 };
}
