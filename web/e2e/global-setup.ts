import type { TestProject } from 'vitest/node';
import { type BrowserLaunch, findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: BrowserLaunch;
  }
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}
