import { expect, test } from 'vitest';
import { createFramePacer } from './frame-pacer.ts';

/** Frames each 16 ms; rendering takes `cost`. */
function createFrames(cost: () => number) {
  let now = 0;
  let waiting: (() => void)[] = [];
  let after: (() => void)[] = [];
  return {
    clock: {
      now: () => now,
      requestFrame: (run: () => void) => waiting.push(run),
      afterFrame: (run: () => void) => after.push(run),
    },
    frame() {
      now = Math.ceil((now + 1) / 16) * 16;
      const due = waiting;
      waiting = [];
      for (const run of due) run();
      if (after.length > 0) now += cost();
      for (const run of after) run();
      after = [];
    },
    get waiting() {
      return waiting.length;
    },
  };
}

test('many changes in one frame render once', () => {
  const frames = createFrames(() => 1);
  let renders = 0;
  const schedule = createFramePacer(() => renders++, frames.clock);
  for (let change = 0; change < 100; change++) schedule();
  expect(renders).toBe(0);
  frames.frame();
  expect(renders).toBe(1);
  expect(frames.waiting).toBe(0);
});

test('cheap rendering happens in each frame', () => {
  const frames = createFrames(() => 2);
  let renders = 0;
  const schedule = createFramePacer(() => renders++, frames.clock);
  for (let frame = 0; frame < 60; frame++) {
    schedule();
    frames.frame();
  }
  expect(renders).toBe(60);
});

test('costly rendering takes half of the time and no more', () => {
  const frames = createFrames(() => 30);
  let renders = 0;
  const schedule = createFramePacer(() => renders++, frames.clock);
  while (frames.clock.now() < 3_000) {
    schedule();
    frames.frame();
  }
  expect(renders).toBeGreaterThan(40);
  expect((renders * 30) / 3_000).toBeLessThan(0.52);
});
