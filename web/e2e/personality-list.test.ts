import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub } from './ask-hub.ts';
import { answered, ask } from './chat-page.ts';
import { focused } from './keyboard.ts';
import { brokenConnection } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';
import {
  choosePersonality,
  createPersonality,
  personalityRow,
  shownPersonalities,
  updatePersonality,
} from './personalities.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

test('whatever leaves the list gives the focus to its neighbour', async () => {
  await createPersonality(hub.origin, { name: 'Leaver', systemPrompt: 'Leave.' });
  await createPersonality(hub.origin, { name: 'Stayer', systemPrompt: 'Stay.' });
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.goto('/personalities');
  await choosePersonality(page, 'Leaver', 'Delete');
  await expect.poll(focused).toBe('Options for Stayer');
  await choosePersonality(page, 'Stayer', 'Delete');
  await personalityRow(page, 'Stayer').waitFor({ state: 'detached' });
  await expect.poll(focused).toMatch(/^Options for /);
});

test('what did not leave the list takes the focus from nobody later', async () => {
  await createPersonality(hub.origin, { name: 'Keeper', systemPrompt: 'Keep.' });
  await using opened = await openPage(hub.origin, { expectedErrors: /503/ });
  const { page } = opened;
  await page.goto('/personalities');
  await page.route('**/graphql', (route) => route.fulfill({ status: 503 }));
  await choosePersonality(page, 'Keeper', 'Delete');
  await page.getByText('The hub did not answer. It may have done this all the same.').waitFor();
  await page.unroute('**/graphql');

  await page.getByRole('heading', { name: 'Personalities' }).click();
  await updatePersonality(hub.origin, 'keeper', { hidden: true });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('region', { name: 'Hidden' }).getByText('Keeper').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('what was deleted, hidden or made what it was comes back with Undo', async () => {
  await createPersonality(hub.origin, { name: 'Parrot', systemPrompt: 'Repeat.' });
  await using opened = await openPage(hub.origin, { expectedErrors: /status of 404/ });
  const { page } = opened;
  const undo = page.getByRole('button', { name: 'Undo' });
  await page.goto('/personalities');
  const before = await shownPersonalities(page);
  for (const [name, item] of [
    ['Parrot', 'Delete'],
    ['Tutor', 'Hide'],
  ] as const) {
    await choosePersonality(page, name, item);
    await expect.poll(() => shownPersonalities(page)).toEqual(before.filter((one) => one !== name));
    await undo.press('Enter');
    await expect.poll(() => shownPersonalities(page)).toEqual(before);
    await page.getByText('Undone.').waitFor();
    await expect.poll(() => focused(page)).toBe(`Options for ${name}`);
  }

  await personalityRow(page, 'Editor').getByRole('link').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Sub-editor');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('It comes with ModelHub and has been changed here.').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Personalities' }).click();
  await choosePersonality(page, 'Sub-editor', 'Restore the original');
  await personalityRow(page, 'Editor').waitFor();
  await undo.click();
  await personalityRow(page, 'Sub-editor').getByText('Changed').waitFor();
  await choosePersonality(page, 'Sub-editor', 'Restore the original');
  await personalityRow(page, 'Editor').waitFor();

  // Whatever the page says next takes the same place.
  await undo.waitFor();
  await page.route('**/assets/page-commands-*.js', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('button', { name: 'Commands' }).click();
  await page.getByText('Part of this page did not load.').waitFor();
  expect(await page.getByRole('button', { name: 'Dismiss' }).count()).toBe(1);
});

test('an Undo that fails says so and is offered again, and nothing is taken away that could not be brought back', async () => {
  await createPersonality(hub.origin, { name: 'Sexton', systemPrompt: 'Be grave.' });
  await updatePersonality(hub.origin, 'critic', { draft: { name: 'Reviewer', systemPrompt: 'Review.' } });
  await using opened = await openPage(hub.origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  const undo = page.getByRole('button', { name: 'Undo' });
  const failed = page.getByText('The hub did not answer. It may have done this all the same.');
  const lose = (name: RegExp) =>
    page.route('**/graphql', (route) =>
      name.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
  await page.goto('/personalities');
  await lose(/query PersonalityById/);
  await choosePersonality(page, 'Reviewer', 'Restore the original');
  await failed.waitFor();
  await page.unroute('**/graphql');
  await page.reload();
  expect(await shownPersonalities(page)).toContain('Reviewer');

  for (const [name, item, words] of [
    ['Sexton', 'Hide', 'Sexton is hidden'],
    ['Sexton', 'Delete', 'Deleted Sexton'],
    ['Reviewer', 'Restore the original', 'Restored the original of Reviewer'],
  ] as const) {
    await choosePersonality(page, name, item);
    await page.getByText(words).waitFor();
    await lose(/mutation/);
    await undo.click();
    await failed.waitFor();
    await page.unroute('**/graphql');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await undo.dblclick();
    await expect.poll(() => shownPersonalities(page)).toContain(name);
    await page.getByText('Undone.').waitFor();
    expect(asked.filter((data) => data.includes('mutation'))).toHaveLength(1);
  }
  await choosePersonality(page, 'Reviewer', 'Restore the original');
  await personalityRow(page, 'Critic').waitFor();
});

/** The names of all, in the hub's order. */
async function keptOrder(): Promise<string[]> {
  const { personalities } = await askHub<{ personalities: { name: string }[] }>(
    hub.origin,
    '{ personalities { name } }',
  );
  return personalities.map(({ name }) => name);
}

test('the order is changed by keyboard and by mouse, is told, and is the order of the pickers', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities');
  const [first = '', second = '', third = '', ...rest] = await shownPersonalities(page);
  await page.getByRole('button', { name: `Move ${first} down` }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${first} is now number 2 of`).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByText(`${first} is now number 3 of`).waitFor({ state: 'attached' });
  const moved = [second, third, first, ...rest];
  expect(await shownPersonalities(page)).toEqual(moved);
  // The second move is sent once the hub has made the first.
  await expect.poll(keptOrder).toEqual(moved);
  await page.reload();
  expect(await shownPersonalities(page)).toEqual(moved);

  await personalityRow(page, first).hover();
  await personalityRow(page, first)
    .getByTitle('Drag to reorder')
    .dragTo(personalityRow(page, second), { targetPosition: { x: 40, y: 4 } });
  await expect.poll(() => shownPersonalities(page)).toEqual([first, second, third, ...rest]);
  await choosePersonality(page, second, 'Move up');
  await expect.poll(keptOrder).toEqual([second, first, third, ...rest]);
  expect(await shownPersonalities(page)).toEqual([second, first, third, ...rest]);
  await page.goto('/');
  const picker = page.getByRole('group', { name: 'Personality' });
  expect((await picker.locator('label').allInnerTexts()).slice(0, 2)).toEqual([second, first]);
});

test('new chats begin with the chosen one, and never with a hidden one', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities');
  await choosePersonality(page, 'Critic', 'Use for new chats');
  await personalityRow(page, 'Critic').getByText('Used for new chats').waitFor();
  expect(await page.getByText('Used for new chats').count()).toBe(1);
  await using other = await openPage(hub.origin);
  await other.page.goto('/chat');
  await other.page.getByRole('button', { name: 'Personality: Critic' }).waitFor();
  await other.page.goto('/');
  expect(await other.page.getByRole('radio', { name: 'Critic' }).isChecked()).toBe(true);

  await choosePersonality(page, 'Critic', 'Hide');
  await personalityRow(page, 'Critic').getByText('Used for new chats once it is shown').waitFor();
  const [first = ''] = await shownPersonalities(page);
  await personalityRow(page, first).getByText('Used for new chats').waitFor();
  await other.page.goto('/chat');
  await other.page.getByRole('button', { name: `Personality: ${first}` }).waitFor();
  await choosePersonality(page, 'Critic', 'Show');
  await personalityRow(page, 'Critic').getByText('Used for new chats', { exact: true }).waitFor();
  await choosePersonality(page, 'Critic', 'Stop using for new chats');
  await personalityRow(page, 'Critic').getByText('Used for new chats').waitFor({ state: 'detached' });
});

test('a hidden one is offered nowhere, and its chats go on with it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=llama&variant=fast');
  await ask(page, 'Hello');
  await page.waitForURL('**/chat/*');
  await answered(page);
  const chat = page.url();
  await page.goto('/personalities');
  await choosePersonality(page, 'Llama-style', 'Hide');
  await page.getByRole('heading', { name: 'Hidden' }).waitFor();

  await page.goto(chat);
  await page.getByRole('button', { name: 'Personality: Llama-style' }).waitFor();
  await ask(page, 'And again');
  await page.getByRole('article').nth(3).waitFor();
  expect(await (await answered(page)).getByRole('heading').innerText()).toContain('Llama-style');
  await page.goto('/chat');
  for (const [button, role] of [
    [/^Personality: /, 'radio'],
    [/^Compare/, 'checkbox'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole(role, { name: /^Coder/ }).waitFor();
    expect(await dialog.getByRole(role, { name: /^Llama/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  }
  await page.goto('/personalities');
  await choosePersonality(page, 'Llama-style', 'Show');
});
