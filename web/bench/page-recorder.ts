/** What a page recorded about itself; times in milliseconds. */
export interface PageRecord {
  readonly frames: number;
  /** Frames in which the text of the conversation changed. */
  readonly updates: number;
  readonly longestSilence: number;
  readonly longTasks: readonly number[];
  readonly duration: number;
}

declare global {
  interface Window {
    stopRecording?: () => PageRecord;
    /** Frames so far. */
    countFrames?: () => number;
  }
}

/**
 * Runs in the page: counts frames, changes of the conversation's text and long tasks until `stopRecording` is called.
 */
export function startRecording(): void {
  const begun = performance.now();
  const longTasks: number[] = [];
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  tasks.observe({ type: 'longtask' });
  let frames = 0;
  let updates = 0;
  let changed = false;
  let lastChange = begun;
  let longestSilence = 0;
  const texts = new MutationObserver(() => {
    changed = true;
  });
  const log = document.querySelector('[role=log]') ?? document.body;
  texts.observe(log, { childList: true, characterData: true, subtree: true });
  let recording = true;
  const frame = (now: number) => {
    if (!recording) return;
    frames++;
    if (changed) {
      updates++;
      longestSilence = Math.max(longestSilence, now - lastChange);
      lastChange = now;
      changed = false;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.countFrames = () => frames;
  window.stopRecording = () => {
    recording = false;
    texts.disconnect();
    tasks.disconnect();
    return { frames, updates, longestSilence, longTasks, duration: performance.now() - begun };
  };
}
