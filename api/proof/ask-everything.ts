import type { ApiState } from '../domain/status/api-status.ts';
import type { WireAnswer } from '../testing/chat-wire.ts';
import type { TestApp } from '../testing/start-test-app.ts';

const everything = `
  query Everything($conversationId: ID!, $generationId: ID!) {
    conversation(id: $conversationId) { title messages { edges { node { ...message } } } }
    generation(id: $generationId) { status headSeq message { ...message } }
    apiStatus {
      state code title message steps retryAt history { ok code latencyMs } upstream { host kind }
    }
    variants { id model available unavailableReason description }
  }
  fragment message on Message {
    id role content reasoning status interruption model finishReason
    usage { totalTokens } cost { amount unknownReason }
    error { code title message steps retryable retryAfterMs requestId }
  }
`;

interface Everything {
  readonly conversation: {
    readonly messages: { readonly edges: readonly { readonly node: WireAnswer & { role: string } }[] };
  };
  readonly generation: { readonly status: string; readonly headSeq: number; readonly message: WireAnswer };
  readonly apiStatus: { readonly state: ApiState; readonly code: string | null };
}

/** Everything that the API says about a chat and about the upstream. */
export function askEverything(
  app: TestApp,
  ids: { conversationId: string | null; generationId: string },
): Promise<Everything> {
  return app.request<Everything>(everything, ids);
}

/** The state of the upstream once the first probe has finished. */
export async function settledState(app: TestApp): Promise<ApiState> {
  for (;;) {
    const { apiStatus } = await app.request<Everything>('{ apiStatus { state } }');
    if (apiStatus.state !== 'CHECKING') return apiStatus.state;
  }
}

/** Every word that the app has sent to clients or to its log, except the events. */
export async function allSaid(app: TestApp): Promise<string> {
  const health = await fetch(new URL('/api/health/openai', app.url));
  return [await health.text(), ...app.responses, ...app.log.lines].join('\n');
}
