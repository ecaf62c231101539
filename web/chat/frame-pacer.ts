/** What the pacer needs from the browser; tests supply their own. */
export interface FrameClock {
  now(): number;
  requestFrame(run: () => void): void;
  /** Runs `run` in its own task. Called within a frame, 0 milliseconds means after that frame's layout and paint. */
  wait(run: () => void, milliseconds: number): void;
}

/** The share of time that updates may take, so that typing and scrolling stay smooth on slow machines. */
const share = 0.45;
/** Milliseconds, at 60 frames a second. */
const frameLength = 1_000 / 60;

/**
 * Lets many changes share one rendering: `schedule` runs `render` in the next animation frame, or later if the last
 * update was slow. When an update takes longer than a frame, `render` runs in its own task, separate from the layout
 * and paint of the frame that shows it: a key pressed meanwhile waits for one of the two, not both.
 */
export function createFramePacer(render: () => void, clock: FrameClock = browserFrames): () => void {
  let scheduled = false;
  /** The last render is not on the screen yet. */
  let showing = false;
  let notBefore = 0;
  let slow = false;

  function next(): void {
    if (slow) clock.wait(update, Math.max(0, notBefore - clock.now()));
    else clock.requestFrame(update);
  }

  function update(): void {
    const began = clock.now();
    if (began < notBefore) {
      next();
      return;
    }
    scheduled = false;
    showing = true;
    render();
    if (slow) afterShowing(began);
    else clock.wait(() => rest(began, clock.now() - began), 0);
  }

  function afterShowing(began: number): void {
    // Components render in microtasks that `render` has queued.
    queueMicrotask(() => {
      const rendering = clock.now() - began;
      clock.requestFrame(() => {
        const shown = clock.now();
        clock.wait(() => rest(began, rendering + clock.now() - shown), 0);
      });
    });
  }

  function rest(began: number, cost: number): void {
    showing = false;
    slow = cost > frameLength;
    notBefore = began + cost / share;
    if (scheduled) next();
  }

  return () => {
    if (scheduled) return;
    scheduled = true;
    if (!showing) next();
  };
}

const browserFrames: FrameClock = {
  now: () => performance.now(),
  requestFrame: (run) => requestAnimationFrame(run),
  wait: (run, milliseconds) => setTimeout(run, milliseconds),
};
