import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub, storedAnswer } from './ask-hub.ts';
import { answered, ask, composer, lastAnswer, questions, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { recordTold } from './told.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

interface Failure {
  readonly scenario: string;
  readonly code: string;
  readonly title: string;
  /** Names of buttons and links, in order. */
  readonly actions: readonly string[];
  /** Whether part of an answer had arrived before. */
  readonly partial?: boolean;
}

const failures: readonly Failure[] = [
  {
    scenario: 'rate_limit',
    code: 'RATE_LIMITED',
    title: 'Rate limit exceeded',
    actions: ['Retry', 'Retry on Fast'],
  },
  { scenario: 'no_credit', code: 'NO_CREDIT', title: 'API not connected', actions: ['Retry', 'Open set-up'] },
  {
    scenario: 'invalid_key',
    code: 'INVALID_KEY',
    title: 'Invalid API key',
    actions: ['Retry', 'Open set-up'],
  },
  {
    scenario: 'context_too_long',
    code: 'CONTEXT_TOO_LONG',
    title: 'Chat too long for this model',
    actions: ['Retry'],
  },
  {
    scenario: 'model_unavailable',
    code: 'MODEL_UNAVAILABLE',
    title: 'Model not available',
    actions: ['Retry', 'Retry on Fast'],
  },
  { scenario: 'content_blocked', code: 'CONTENT_BLOCKED', title: 'Request declined', actions: ['Retry'] },
  { scenario: 'proxy_limited', code: 'PROXY_LIMITED', title: 'Rate limit exceeded', actions: ['Retry'] },
  {
    scenario: 'overloaded',
    code: 'OVERLOADED',
    title: 'Model at capacity',
    actions: ['Retry', 'Retry on Fast'],
  },
  {
    scenario: 'upstream_error',
    code: 'UPSTREAM_ERROR',
    title: 'Error at the provider',
    actions: ['Retry', 'Retry on Fast'],
  },
  {
    scenario: 'empty',
    code: 'EMPTY_ANSWER',
    title: 'The answer was empty',
    actions: ['Retry', 'Retry on Fast'],
  },
  {
    scenario: 'html',
    code: 'PROTOCOL_ERROR',
    title: 'Unreadable answer',
    actions: ['Retry'],
  },
  {
    scenario: 'unreachable',
    code: 'UNREACHABLE',
    title: 'API not connected',
    actions: ['Retry', 'Open set-up'],
  },
  {
    scenario: 'cut',
    code: 'STREAM_BROKEN',
    title: 'The answer broke off',
    actions: ['Continue', 'Retry'],
    partial: true,
  },
  {
    scenario: 'truncated',
    code: 'STREAM_BROKEN',
    title: 'The answer broke off',
    actions: ['Continue', 'Retry'],
    partial: true,
  },
  {
    scenario: 'malformed',
    code: 'PROTOCOL_ERROR',
    title: 'Unreadable answer',
    actions: ['Continue', 'Retry'],
    partial: true,
  },
  {
    scenario: 'error',
    code: 'UPSTREAM_ERROR',
    title: 'Error at the provider',
    actions: ['Continue', 'Retry', 'Retry on Fast'],
    partial: true,
  },
  {
    scenario: 'stall',
    code: 'STALLED',
    title: 'The answer stopped coming',
    actions: ['Continue', 'Retry', 'Retry on Fast'],
    partial: true,
  },
];

test('an answer that was tried again behind the scenes is whole in the end', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate retry fast');
  const answer = await answered(page);
  expect(await answer.getByText('Details', { exact: true }).count()).toBe(0);
  expect(await textOf(answer).innerText()).toContain('Simulated by ModelHub');
});

test.concurrent.for(failures)(
  'after “/simulate $scenario” the page says $code: what happened, what to do, and nothing is lost',
  async ({ scenario, code, title, actions, partial = false }, { expect }) => {
    await using opened = await openPage(hub.origin);
    const { page } = opened;
    await page.goto('/chat?personality=gpt&variant=smart');
    await ask(page, `/simulate ${scenario} fast`);
    const answer = await answered(page);

    const notice = answer.getByRole('group', { name: title });
    await notice.waitFor();
    expect(await notice.getByRole('list').first().getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await notice.locator('button:not(details *), a:not(li *)').allInnerTexts()).toEqual(actions);
    await notice.getByText('Details').click();
    await notice.getByText(`Code: ${code}`).waitFor();

    expect(await questions(page).innerText()).toBe(`/simulate ${scenario} fast`);
    const { content } = await storedAnswer(page.url());
    expect(content !== '').toBe(partial);
    expect(await textOf(answer).count()).toBe(partial ? 1 : 0);

    await page.reload();
    await notice.waitFor();
    expect(await textOf(lastAnswer(page)).count()).toBe(partial ? 1 : 0);
  },
);

test('a rate limit counts down, Retry waits with the reader, and the end of the wait is announced', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=smart');
  await ask(page, '/simulate rate_limit 21');
  const notice = (await answered(page)).getByRole('group', { name: 'Rate limit exceeded' });
  await notice.getByText(/ready in 0:2\d/).waitFor();
  expect(await notice.getByRole('button', { name: 'Retry', exact: true }).isDisabled()).toBe(true);
  await notice.getByText(/ready in 0:1\d/).waitFor();

  await ask(page, '/simulate rate_limit 2');
  const over = (await answered(page)).getByRole('group', { name: 'Rate limit exceeded' });
  await over.getByText(/ready in/).waitFor();
  await over.getByRole('status').getByText('ready to try again').waitFor();
  await over.locator('button:enabled', { hasText: /^Retry$/ }).waitFor();
});

test('no countdown begins with more than there is to wait', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.addInitScript(recordCountdowns);
  await page.goto('/chat?variant=smart');
  // Starts at different moments of the second in which the page counts.
  for (let time = 1; time <= 4; time++) {
    await ask(page, '/simulate rate_limit 21');
    await (await answered(page)).getByText(/ready in/).waitFor();
  }
  const shown = await page.evaluate(() => (window as unknown as Counted).counted);
  expect(shown).toContain('ready in 0:21');
  expect(shown).not.toContain('ready in 0:22');
});

interface Counted {
  counted: string[];
}

function recordCountdowns(): void {
  const counted: string[] = [];
  (window as unknown as Counted).counted = counted;
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('[role=group] .figures')) {
      if (textContent) counted.push(textContent);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

test('the same failure is told again to those who hear the page', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const alerts = await recordTold(page, 'alert');
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate cut fast');
  const retry = (await answered(page)).getByRole('button', { name: 'Retry', exact: true });
  await expect.poll(alerts.read).toEqual(['The answer broke off']);
  await retry.click();
  await expect.poll(alerts.read).toEqual(['The answer broke off', 'The answer broke off']);
});

test('Retry asks again in place, and a failure that passes leaves an answer', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate cut fast');
  await (await answered(page)).getByRole('button', { name: 'Retry', exact: true }).click();
  await page.getByText('2 / 2').waitFor();
  await answered(page);
  await lastAnswer(page).getByRole('button', { name: 'Continue' }).click();
  await page.getByText('3 / 3').waitFor();
  await (await answered(page)).getByText('tok/s').waitFor();
});

const endings = [
  { scenario: 'length', words: 'Cut off at its length limit.' },
  { scenario: 'filter', words: 'The content filter of the model’s provider ended this answer.' },
  { scenario: 'refusal', words: 'The model declined to answer.' },
];

test.for(endings)('after “/simulate $scenario” the answer says how it ended', async ({ scenario, words }) => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, `/simulate ${scenario} fast`);
  const answer = await answered(page);
  await answer.getByText(words).waitFor();
  expect(await answer.getByText('Details', { exact: true }).count()).toBe(0);
});

test('a question that the hub does not take goes back to where it was typed', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'First');
  await answered(page);
  const id = page.url().split('/').at(-1);
  await askHub(
    hub.origin,
    'mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { __typename } }',
    {
      id,
    },
  );
  // Whether or not the page has heard of the deletion by now.
  await ask(page, 'And then?');
  await page.getByRole('alert').filter({ hasText: 'This chat was deleted.' }).waitFor();
  await expect.poll(() => composer(page).inputValue()).toBe('And then?');
  expect(await page.getByRole('group', { name: 'Not found' }).count()).toBe(0);
});

test('no simulated failure changes what the hub says about itself', async () => {
  const { apiStatus } = await askHub<{ apiStatus: { state: string; code: string } }>(
    hub.origin,
    '{ apiStatus { state code } }',
  );
  expect(apiStatus).toEqual({ state: 'NOT_CONFIGURED', code: 'NOT_CONFIGURED' });
  await using opened = await openPage(hub.origin);
  await opened.page.goto('/');
  await opened.page.getByText('no key in use').waitFor();
});
