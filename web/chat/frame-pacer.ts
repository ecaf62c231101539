/** What the pacer needs of the browser; a test brings its own. */
export interface FrameClock {
  now(): number;
  requestFrame(run: () => void): void;
  /** Runs `run` once the frame is over, with all that was caused in it: scripts, layout, paint. */
  afterFrame(run: () => void): void;
}

/** Frames with news may take this part of the time, so that typing and scrolling stay smooth on slow machines. */
const share = 1 / 2;

/**
 * Lets many changes share one rendering: `schedule` runs `render` in the next animation frame, or in a later one
 * when the last one took long.
 */
export function createFramePacer(render: () => void, clock: FrameClock = browserFrames): () => void {
  let scheduled = false;
  let notBefore = 0;

  function frame(): void {
    const began = clock.now();
    if (began < notBefore) {
      clock.requestFrame(frame);
      return;
    }
    scheduled = false;
    render();
    clock.afterFrame(() => {
      notBefore = began + (clock.now() - began) / share;
    });
  }

  return () => {
    if (scheduled) return;
    scheduled = true;
    clock.requestFrame(frame);
  };
}

const browserFrames: FrameClock = {
  now: () => performance.now(),
  requestFrame: (run) => requestAnimationFrame(run),
  afterFrame: (run) => setTimeout(run),
};
