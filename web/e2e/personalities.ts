import type { Locator, Page } from 'playwright-core';
import { askHub } from './ask-hub.ts';

/** The names in the list in their order, without the hidden ones. */
export function shownPersonalities(page: Page): Promise<readonly string[]> {
  return page.locator('main ul').first().getByRole('link').allInnerTexts();
}

/** The row of one personality, hidden or not. */
export function personalityRow(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** Chooses an item from a personality's menu. */
export async function choosePersonality(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Options for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Creates a personality as another program would. */
export async function createPersonality(origin: string, draft: object): Promise<void> {
  await askHub(
    origin,
    'mutation ($input: CreatePersonalityInput!) { createPersonality(input: $input) { __typename } }',
    { input: { draft } },
  );
}

/** Changes a personality as another program would. */
export async function updatePersonality(
  origin: string,
  personalityId: string,
  changes: { readonly hidden?: boolean; readonly draft?: object },
): Promise<void> {
  await askHub(
    origin,
    'mutation ($input: UpdatePersonalityInput!) { updatePersonality(input: $input) { __typename } }',
    { input: { personalityId, ...changes } },
  );
}

export async function deletePersonality(origin: string, personalityId: string): Promise<void> {
  await askHub(
    origin,
    'mutation ($input: DeletePersonalityInput!) { deletePersonality(input: $input) { __typename } }',
    { input: { personalityId } },
  );
}
