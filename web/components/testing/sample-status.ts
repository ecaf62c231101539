import type { ApiStatus } from '../../graphql/api-status.tsx';

/** A connected API without any readings yet, with these changes. */
export function sampleStatus(changes: Partial<ApiStatus> = {}): ApiStatus {
  return {
    state: 'CONNECTED',
    connected: true,
    code: null,
    title: 'API connected',
    message: '',
    steps: [],
    cause: 'NONE',
    causeMessage: 'Nothing is wrong: OpenAI answers this hub.',
    since: '2026-01-01T00:00:00.000Z',
    checkedAt: null,
    latencyMs: null,
    source: null,
    retryAt: null,
    upstream: { kind: 'OPENAI', host: 'api.openai.com' },
    history: [],
    firstToken: { answers: 0, since: null, p50Ms: null, p95Ms: null },
    headroom: null,
    ...changes,
  };
}
