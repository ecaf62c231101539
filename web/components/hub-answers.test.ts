import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from './hub-answers.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['{"status":"pass"}', true],
  ['{"status":"fail"}', false],
  ['null', false],
  ['<!doctype html><title>Welcome</title>', false],
])('an answer of %s comes from the hub: %s', async (body, expected) => {
  vi.stubGlobal('fetch', async () => new Response(body));
  expect(await hubAnswers()).toBe(expected);
});
