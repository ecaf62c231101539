import type { Locator, Page } from 'playwright-core';

/** The question field, on the home page and in the Workspace. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Your question', exact: true });
}

/** Types a question and sends it with Enter. */
export async function ask(page: Page, question: string): Promise<void> {
  await composer(page).fill(question);
  await composer(page).press('Enter');
}

export function questions(page: Page): Locator {
  return page.getByRole('article', { name: 'Your question', exact: true });
}

export function lastAnswer(page: Page): Locator {
  return page.getByRole('article', { name: / (answers|answered)$/ }).last();
}

/** Waits until no answer is being written, however it ended, and returns the last one. */
export async function answered(page: Page): Promise<Locator> {
  await page.locator('[role=log]:not(:has(article[data-busy=true])) article[data-busy]').last().waitFor();
  return lastAnswer(page);
}

/** Only the text of an answer, without what surrounds it. */
export function textOf(answer: Locator): Locator {
  return answer.locator('.md');
}

/** Waits until the last answer shows these words. */
export async function shows(page: Page, words: string): Promise<void> {
  await textOf(lastAnswer(page)).getByText(words).first().waitFor();
}

/** Turns the wheel in the conversation, and waits until that has come to rest. */
export async function scrollUp(page: Page, pixels: number): Promise<void> {
  const scroller = page.locator('[data-scroller]');
  const rested = scroller.evaluate(
    (box, pixels) =>
      new Promise<void>((resolve) => {
        const turned = () => {
          const before = box.scrollTop;
          // What scrolled the box until then may end only after the wheel was turned.
          box.addEventListener('scrollend', () => {
            if (box.scrollTop < before - pixels / 2) resolve();
          });
        };
        box.addEventListener('wheel', turned, { once: true });
      }),
    pixels,
  );
  await scroller.hover();
  await page.mouse.wheel(0, -pixels);
  await rested;
}

/** Records every state of the last answer's text, from now on and after each reload. */
export async function watchAnswer(page: Page): Promise<{ read(): Promise<readonly string[]> }> {
  await page.addInitScript(recordAnswer);
  return { read: () => page.evaluate(() => (window as unknown as Recording).shownTexts) };
}

interface Recording {
  shownTexts: string[];
}

function recordAnswer(): void {
  const texts: string[] = [];
  (window as unknown as Recording).shownTexts = texts;
  new MutationObserver(() => {
    const text = [...document.querySelectorAll('article .md')].at(-1)?.textContent ?? '';
    if (text !== texts.at(-1)) texts.push(text);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** The letters and digits of a text, without its markup. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
