import type { Page } from 'playwright-core';

/** The focused element, as a screen reader names it; empty if there is none. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
    return (label ?? element.ariaLabel ?? element.innerText).trim().replace(/\s+/g, ' ');
  });
}

/** Presses a key until the focus is on something with this name, as a person looking for it would. */
export async function go(page: Page, key: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  while (!name.test(await focused(page))) {
    if (passed.length > 60) throw new Error(`${name} was not reached, only ${passed.join(' | ')}`);
    passed.push(await focused(page));
    await page.keyboard.press(key);
  }
}

export const menu = (page: Page) => page.getByRole('dialog', { name: 'Commands' });

/** An entry of the command menu. */
export const option = (page: Page, name: RegExp) => menu(page).getByRole('option', { name });

/** Opens the command menu by its keys, which work once the page's scripts run. */
export async function openMenu(page: Page): Promise<void> {
  while (!(await menu(page).isVisible())) {
    await page.keyboard.press('Control+k');
    await menu(page)
      .waitFor({ timeout: 2_000 })
      .catch(() => {});
  }
  await page.getByRole('combobox').waitFor();
}
