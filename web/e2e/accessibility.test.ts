import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, lastAnswer, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page breaks a rule of accessibility in the ${colorScheme} theme`, async () => {
    await using opened = await openPage(hub.origin, {
      colorScheme,
      reducedMotion: 'reduce',
      expectedErrors: /status of 404/,
    });
    const { page } = opened;
    const check = async (what: string) => expect(await opened.accessibilityViolations(), what).toEqual([]);

    await page.goto('/');
    await check('home');
    await page.getByRole('region', { name: 'API status' }).locator('summary').click();
    await check('home with the strip open');
    await page.goto('/setup');
    await check('set-up');
    await page.goto('/nowhere');
    await check('an address that nothing answers');

    await page.goto('/chat?variant=fast');
    await check('an empty chat');
    for (const name of [/^Personality: /, /^Variant: /, /^Simulated answers/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await check(`a chat with ${name} open`);
      await page.keyboard.press('Escape');
    }

    await ask(page, '/simulate slow 20 compare tea and coffee');
    await page.getByText('Waiting for the first word').waitFor();
    await textOf(lastAnswer(page)).waitFor();
    await check('an answer while it is written');
    await page.getByRole('button', { name: 'Stop' }).click();
    await answered(page);
    await check('an answer that was stopped');

    await ask(page, 'Compare tea and coffee in a table, with code, a list and a formula');
    await answered(page);
    await lastAnswer(page).locator('math').first().waitFor({ state: 'attached' });
    await check('an answer');
    await lastAnswer(page).hover();
    await lastAnswer(page).getByRole('button', { name: 'Another answer' }).click();
    await page.getByText('2 / 2').waitFor();
    await answered(page);
    await check('two versions of an answer');

    await ask(page, '/simulate rate_limit');
    await (await answered(page)).getByText('Details').click();
    await check('an answer that failed');
    await page.getByRole('button', { name: 'Edit question' }).last().click();
    await check('a question that is edited');
  });
}
