import { startHub } from '../testing/start-hub.ts';
import { median, printTable, quantile } from './figures.ts';
import { residentMegabytesOf } from './process-figures.ts';

const runs = 7;

/** Measures the time from process start to the first page for each kind of directory, and the memory used. */
export async function measureStartUp(directories: Readonly<Record<string, string | null>>): Promise<void> {
  const rows: (readonly (string | number)[])[] = [];
  for (const [name, directory] of Object.entries(directories)) {
    const ready: number[] = [];
    const answered: number[] = [];
    const resident: number[] = [];
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      await using hub = await startHub({
        SANDBOX: 'on',
        LOG_LEVEL: 'error',
        ...(directory === null ? {} : { DATA_DIR: directory }),
      });
      ready.push(performance.now() - began);
      const page = await fetch(hub.origin);
      await page.text();
      answered.push(performance.now() - began);
      resident.push(residentMegabytesOf(hub.pid));
    }
    rows.push([name, median(ready), median(answered), quantile(answered, 0.95), median(resident)]);
  }
  printTable(
    'Start',
    ['', 'ready p50, ms', 'first page p50, ms', 'first page p95, ms', 'memory after it, MB'],
    rows,
  );
}
