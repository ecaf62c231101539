import type { Locator, Page } from 'playwright-core';
import {
  doneFrame,
  finishFrame,
  jsonResponse,
  type RawUpstream,
  textFrame,
} from '../../api/testing/raw-upstream.ts';
import { startChatUpstream } from './chat-upstream.ts';

/** A server where each personality writes one word, and continues only when the test lets it. */
export async function startSeveralVoices(): Promise<
  RawUpstream & {
    /** Lets everyone of that name finish, from now on too. */
    finish(brand: string): void;
    /** From now on nobody finishes by themselves. */
    hold(): void;
  }
> {
  let gates = new Map<string, PromiseWithResolvers<void>>();
  const gateOf = (brand: string) => {
    const gate = gates.get(brand) ?? Promise.withResolvers<void>();
    gates.set(brand, gate);
    return gate;
  };
  const upstream = await startChatUpstream(async (exchange) => {
    const brand = /in a (\w+)-inspired style/.exec(exchange.request.body)?.[1] ?? 'nobody';
    if ([`${brand} fails`, 'Everyone fails'].includes(exchange.question)) {
      return exchange.write(jsonResponse(400, { error: { code: 'content_policy_violation' } }));
    }
    await exchange.openStream();
    await exchange.send(textFrame(`${brand} begins`));
    await gateOf(brand).promise;
    await exchange.send(textFrame(' and ends.'), finishFrame('stop'), doneFrame);
    await exchange.closeStream();
  });
  return {
    ...upstream,
    finish: (brand) => gateOf(brand).resolve(),
    hold: () => {
      gates = new Map();
    },
  };
}

export function columns(page: Page): Locator {
  return page.locator('section[data-busy]');
}

export function column(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Chooses who is to answer the next question, as a person would. */
export async function lineUp(page: Page, ...names: readonly RegExp[]): Promise<void> {
  await page.getByRole('button', { name: /^Compare/ }).click();
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
}
