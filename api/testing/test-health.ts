import { type ErrorCode, HubError } from '../domain/errors/hub-error.ts';
import type { Upstream } from '../domain/status/api-status.ts';
import { createUpstreamHealth } from '../domain/status/upstream-health.ts';
import { createFakeClock } from './fake-clock.ts';

/** The health of an upstream on a fake clock, with short ways to report what probes and chats met. */
export function createTestHealth(kind: Upstream['kind'] = 'OPENAI') {
  const clock = createFakeClock();
  const health = createUpstreamHealth(clock, kind);
  const read = (source: 'PROBE' | 'TRAFFIC') => ({
    ok: (latencyMs = 100) => health.take({ source, failure: null, latencyMs }),
    fails: (code: ErrorCode, retryAfterMs: number | null = null) =>
      health.take({ source, failure: new HubError(code, { retryAfterMs }), latencyMs: null }),
  });
  const answer = () => {
    const running = health.sendRequest();
    read('TRAFFIC').ok();
    running.answering();
    return {
      completes: () => running.ended(true),
      breaksOff(code: ErrorCode = 'STREAM_BROKEN') {
        health.take({
          source: 'TRAFFIC',
          failure: { code, facts: {}, retryAfterMs: null, begun: true },
          latencyMs: null,
        });
        running.ended(false);
      },
    };
  };
  return {
    clock,
    health,
    probe: read('PROBE'),
    chat: read('TRAFFIC'),
    answer,
    state: () => health.assess().state,
  };
}
