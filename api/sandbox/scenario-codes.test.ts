import { expect, test } from 'vitest';
import { createOpenAiUpstream } from '../adapters/openai/create-openai-upstream.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { HubError } from '../domain/errors/hub-error.ts';
import { createHurriedClock } from '../testing/hurried-clock.ts';
import { upstreamTextMark } from './refusal.ts';
import { scenarios } from './scenarios.ts';
import { startSandbox } from './start-sandbox.ts';

const waitsForTheClient = new Set(['TIMEOUT', 'STALLED']);

test.each(scenarios)(
  'through the adapter of ModelHub, $name ends with $code',
  async ({ name, example, code }) => {
    await using sandbox = await startSandbox({ clock: createHurriedClock() });
    const upstream = createOpenAiUpstream({
      baseUrl: sandbox.baseUrl,
      apiKey: null,
      organization: null,
      project: null,
      clock: systemClock,
      timeouts: waitsForTheClient.has(code ?? '') ? { firstByteMs: 300, idleMs: 300 } : {},
    });
    let text = '';
    const complete = () =>
      upstream.chatModel
        .complete(
          {
            model: 'gpt-6-luna',
            messages: [{ role: 'user', content: example }],
            reasoningEffort: null,
            maxCompletionTokens: null,
            temperature: null,
            topP: null,
            verbosity: null,
          },
          {
            opened() {},
            noted() {},
            text(delta) {
              text += delta;
            },
            reasoning() {},
          },
          new AbortController().signal,
        )
        .then(
          () => null,
          (error: unknown) => error,
        );
    try {
      // The first attempt of this scenario is meant to fail.
      if (name === 'retry') expect(await complete()).toMatchObject({ code: 'OVERLOADED' });
      const failure = await complete();
      expect(failure instanceof HubError ? failure.code : failure).toBe(code);
      expect(`${text} ${String(failure)} ${JSON.stringify(failure)}`).not.toContain(upstreamTextMark);
    } finally {
      await upstream.close();
    }
  },
);
