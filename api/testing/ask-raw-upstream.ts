import { expect } from 'vitest';
import { createOpenAiUpstream } from '../adapters/openai/create-openai-upstream.ts';
import { HubError } from '../domain/errors/hub-error.ts';
import type { ModelCompletion, ModelRequest } from '../domain/generation/model-exchange.ts';
import { type AskedChatModel, askChatModel } from './ask-chat-model.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { type RawScript, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

export const testKey = 'sk-canary-0123456789abcdefABCDEF';

interface RawOutcome {
  readonly asked: AskedChatModel;
  /** Null if the request failed. */
  readonly completion: ModelCompletion | null;
  /** Null if the request succeeded. */
  readonly error: HubError | null;
  readonly upstream: RawUpstream;
}

/**
 * Asks the real adapter once over the wire and waits for the end. Whatever that is, no timer may be left and all
 * sockets must close. `meanwhile` runs after the request has been sent.
 */
export async function askRawUpstream(
  script: RawScript,
  options: {
    request?: Partial<ModelRequest>;
    /** The host that the adapter takes it for. */
    namedHost?: string;
    meanwhile?: (running: {
      asked: AskedChatModel;
      clock: FakeClock;
      upstream: RawUpstream;
    }) => Promise<void>;
  } = {},
): Promise<RawOutcome> {
  await using upstream = await startRawUpstream(script);
  const clock = createFakeClock();
  const adapter = createOpenAiUpstream({
    apiKey: testKey,
    baseUrl: upstream.baseUrl,
    organization: null,
    project: null,
    clock,
    ...(options.namedHost !== undefined && { namedHost: options.namedHost }),
  });
  try {
    const asked = askChatModel(adapter.chatModel, options.request);
    await options.meanwhile?.({ asked, clock, upstream });
    const completion = await asked.completion.catch(() => null);
    const error = completion === null ? await asked.failure() : null;
    if (error !== null) expect(error).toBeInstanceOf(HubError);
    expect(clock.pending).toBe(0);
    return { asked, completion, error, upstream };
  } finally {
    await adapter.close();
    await upstream.drained();
  }
}
