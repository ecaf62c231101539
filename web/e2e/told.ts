import type { Page } from 'playwright-core';

/** Records what screen readers are told in passing, or what interrupts them, from the next page on. */
export async function recordTold(
  page: Page,
  role: 'status' | 'alert',
): Promise<{ read(): Promise<readonly string[]> }> {
  await page.addInitScript(record, role);
  return { read: () => page.evaluate(() => (window as unknown as Recording).told) };
}

interface Recording {
  told: string[];
}

function record(role: string): void {
  const told: string[] = [];
  (window as unknown as Recording).told = told;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const isTold = target instanceof HTMLElement && target.matches(`p[role=${role}]`);
      for (const { textContent } of isTold ? addedNodes : []) if (textContent) told.push(textContent);
    }
  }).observe(document, { childList: true, subtree: true });
}
