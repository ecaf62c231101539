import type { Page } from 'playwright-core';

/** Records what interrupts screen readers, from the next page on. */
export async function recordAlerts(page: Page): Promise<{ read(): Promise<readonly string[]> }> {
  await page.addInitScript(record);
  return { read: () => page.evaluate(() => (window as unknown as Recording).told) };
}

interface Recording {
  told: string[];
}

function record(): void {
  const told: string[] = [];
  (window as unknown as Recording).told = told;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const isAlert = target instanceof HTMLElement && target.matches('p[role=alert]');
      for (const { textContent } of isAlert ? addedNodes : []) if (textContent) told.push(textContent);
    }
  }).observe(document, { childList: true, subtree: true });
}
