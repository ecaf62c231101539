import { expect, test } from 'vitest';
import { wireStart } from '../testing/chat-wire.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { startRawUpstream } from '../testing/raw-upstream.ts';
import { startTestApp, type TestApp } from '../testing/start-test-app.ts';

const unusable: readonly (readonly [
  what: string,
  environment: Record<string, string>,
  code: string,
  message: RegExp,
  firstStep: RegExp,
  unavailableReason: string,
])[] = [
  [
    'a key file that does not exist',
    { OPENAI_API_KEY: '', OPENAI_API_KEY_FILE: '/no/such/file' },
    'NOT_CONFIGURED',
    /^No key could be read: the file that OPENAI_API_KEY_FILE names does not exist\.$/,
    /OPENAI_API_KEY_FILE: it takes the full path/,
    'The key of this server could not be read.',
  ],
  [
    'a folder in place of a key file',
    { OPENAI_API_KEY: '', OPENAI_API_KEY_FILE: import.meta.dirname },
    'NOT_CONFIGURED',
    /names is a folder\.$/,
    /not to its folder/,
    'The key of this server could not be read.',
  ],
  [
    'a key file that holds no key',
    { OPENAI_API_KEY: '', OPENAI_API_KEY_FILE: import.meta.filename },
    'INVALID_KEY',
    /^The key of this server contains a space at position \d+/,
    /^Correct the key in the file that OPENAI_API_KEY_FILE names/,
    'No request can be made with the key that is set.',
  ],
  [
    'a key with a space in it',
    { OPENAI_API_KEY: 'sk-one two' },
    'INVALID_KEY',
    /^The key of this server contains a space at position 7/,
    /^Correct the key in OPENAI_API_KEY/,
    'No request can be made with the key that is set.',
  ],
];

test.each(unusable)(
  '%s is told alike by status, health check and answer, with the step that mends it; nothing serves, and nobody is asked',
  async (_, environment, code, message, firstStep, unavailableReason) => {
    await using upstream = await startRawUpstream((exchange) => exchange.answer('never'));
    await using app = await startTestApp({ upstream, environment });

    const health = await fetch(new URL('/api/health/openai', app.url));
    const told = [
      (await app.request<{ apiStatus: object }>('{ apiStatus { code message steps } }')).apiStatus,
      await health.json(),
      await failureOfAnswer(app),
    ];

    const { variants } = await app.request<{ variants: readonly object[] }>(
      '{ variants { model available unavailableReason } }',
    );

    expect(new Set(variants.map((variant) => JSON.stringify(variant)))).toEqual(
      new Set([JSON.stringify({ model: null, available: false, unavailableReason })]),
    );
    for (const failure of told) {
      expect(failure).toMatchObject({
        code,
        message: expect.stringMatching(message),
        steps: expect.arrayContaining([expect.stringMatching(firstStep)]),
      });
    }
    expect(JSON.stringify(told)).not.toContain(import.meta.dirname);
    expect(JSON.stringify(told)).not.toContain('/no/such');
    expect(upstream.requests).toEqual([]);
  },
);

async function failureOfAnswer(app: TestApp): Promise<object | null> {
  const { fold } = await followChat({
    url: app.url,
    open: openSocketReader,
    input: { start: wireStart('Well?') },
    resume: 'simple',
  });
  return fold.terminal?.__typename === 'ChatFailed' ? fold.terminal.error : null;
}
