import { expect, test } from 'vitest';
import { createFramePacer } from './frame-pacer.ts';

/** A browser that shows a frame every 16 ms. `script`: duration of a render; `layout`: of the frame that shows it. */
function createBrowser({ script, layout }: { script: () => number; layout: () => number }) {
  let now = 0;
  let dirty = false;
  let frames: (() => void)[] = [];
  let tasks: { readonly at: number; readonly run: () => void }[] = [];
  /** Milliseconds of each task that did any work. */
  const lengths: number[] = [];
  let renders = 0;

  async function runTask(work: () => void): Promise<void> {
    const began = now;
    work();
    await Promise.resolve();
    if (now > began) lengths.push(now - began);
  }
  async function showFrame(): Promise<void> {
    await runTask(() => {
      const due = frames;
      frames = [];
      for (const run of due) run();
      if (dirty) now += layout();
      dirty = false;
    });
  }
  async function runTasks(until: number): Promise<void> {
    for (;;) {
      const next = tasks.filter(({ at }) => at <= Math.max(now, until)).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      tasks = tasks.filter((task) => task !== next);
      now = Math.max(now, next.at);
      await runTask(next.run);
    }
    now = Math.max(now, until);
  }

  const schedule = createFramePacer(
    () => {
      renders++;
      now += script();
      dirty = true;
    },
    {
      now: () => now,
      requestFrame: (run) => frames.push(run),
      wait: (run, milliseconds) => tasks.push({ at: now + milliseconds, run }),
    },
  );
  return {
    schedule,
    lengths,
    get renders() {
      return renders;
    },
    get idle() {
      return frames.length === 0 && tasks.length === 0;
    },
    /** Advances to the end of the next frame, running the tasks before it and just after it. */
    async frame() {
      await runTasks(Math.ceil((now + 1) / 16) * 16);
      await showFrame();
      await runTasks(now);
    },
    /** Schedules an update in every frame for this long. */
    async stream(milliseconds: number) {
      const end = now + milliseconds;
      while (now < end) {
        schedule();
        await this.frame();
      }
      return renders;
    },
  };
}

test('many changes in one frame render once', async () => {
  const browser = createBrowser({ script: () => 1, layout: () => 1 });
  for (let change = 0; change < 100; change++) browser.schedule();
  expect(browser.renders).toBe(0);
  await browser.frame();
  expect(browser.renders).toBe(1);
  expect(browser.idle).toBe(true);
});

test('cheap rendering happens in each frame', async () => {
  const browser = createBrowser({ script: () => 1, layout: () => 1 });
  expect(await browser.stream(960)).toBeGreaterThanOrEqual(59);
});

test('costly rendering takes less than half of the time, and not much less', async () => {
  const browser = createBrowser({ script: () => 15, layout: () => 15 });
  const renders = await browser.stream(3_000);
  expect((renders * 30) / 3_000).toBeGreaterThan(0.35);
  expect((renders * 30) / 3_000).toBeLessThan(0.5);
});

test('rendering that takes longer than a frame is a task apart from the frame that shows it', async () => {
  const browser = createBrowser({ script: () => 15, layout: () => 15 });
  await browser.stream(1_000);
  expect(browser.lengths.filter((length) => length > 20)).toEqual([30]);
});

test('the last change is shown, however slow rendering was before it', async () => {
  let cost = 100;
  const browser = createBrowser({ script: () => cost, layout: () => cost });
  await browser.stream(1_000);
  cost = 1;
  const before = browser.renders;
  browser.schedule();
  for (let frame = 0; frame < 40; frame++) await browser.frame();
  expect(browser.renders).toBeGreaterThan(before);
  expect(browser.idle).toBe(true);
});
