import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect, inject } from 'vitest';

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Violations of WCAG 2.2 A and AA that axe-core finds, as short lines. */
  accessibilityViolations(): Promise<string[]>;
}

let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  browser ??= chromium.launch(inject('browser'));
  return browser;
}

/**
 * A page of its own in a profile of its own. Any console error, any exception and any request to another host fails the
 * test when the page is closed.
 */
export async function openPage(
  origin: string,
  options: BrowserContextOptions & { readonly expectedErrors?: RegExp } = {},
): Promise<OpenPage> {
  const { expectedErrors, ...contextOptions } = options;
  const context = await (await launch()).newContext({ baseURL: origin, ...contextOptions });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (expectedErrors === undefined || !expectedErrors.test(text)) complaints.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complain(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complain(`request to ${url.origin}`);
  });

  return {
    page,
    context,
    async accessibilityViolations() {
      const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
      // Through the debugger rather than as a script element, which the page's policy rightly refuses.
      await page.evaluate(await readFile(source, 'utf8'));
      const violations = await page.evaluate(`axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary).join(' | ')))`);
      return violations as string[];
    },
    async [Symbol.asyncDispose]() {
      await context.close();
      expect(complaints, 'what the page complained about').toEqual([]);
    },
  };
}

/** Call it once after all tests of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
