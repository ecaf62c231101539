import type { Locator, Page } from 'playwright-core';

/** The list of chats beside the conversation, in the column or the drawer. */
export function chatList(page: Page): Locator {
  return page.getByRole('navigation', { name: /^(Your|Archived) chats$/ });
}

export function chatLink(page: Page, title: string): Locator {
  return chatList(page).getByRole('link', { name: title, exact: true });
}

/** Titles by group, as displayed: `Today: a, b`. */
export async function shownGroups(page: Page): Promise<readonly string[]> {
  const groups = await chatList(page).getByRole('region').all();
  return Promise.all(
    groups.map(async (group) => {
      const titles = await group.getByRole('link').allInnerTexts();
      return `${await group.getByRole('heading').innerText()}: ${titles.join(', ')}`;
    }),
  );
}

/** Opens the options of a chat and chooses one. */
export async function choose(page: Page, title: string, option: string): Promise<void> {
  await chatLink(page, title).hover();
  await chatList(page)
    .getByRole('button', { name: `Options for ${title}`, exact: true })
    .click();
  await page.getByRole('menuitem', { name: option, exact: true }).click();
}
