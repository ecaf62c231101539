import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiStatus } from '../domain/status/api-status.ts';
import type { RateAllowance, RateHeadroom } from '../domain/status/rate-headroom.ts';
import { statusTable } from '../domain/status/status-table.ts';
import { refuseMethod } from './refuse.ts';
import { sendJson } from './send-json.ts';

/** Answers the monitoring paths. False, without writing anything, for any other path. */
export type HealthHandler = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

interface Answer {
  readonly httpStatus: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const passes: Answer = { httpStatus: 200, body: { status: 'pass' } };
const fails = (httpStatus: number): Answer => ({ httpStatus, body: { status: 'fail' } });

/**
 * `/api/health/openai` reports the state of the upstream; `/livez` that the process responds; `/readyz` whether
 * ModelHub's own parts are `ready`. The last two never depend on the upstream. Bodies follow
 * draft-inadarei-api-health-check.
 */
export function createHealthHandler({
  status,
  ready,
}: {
  readonly status: () => ApiStatus;
  /** Must limit its own time. */
  readonly ready: () => boolean | Promise<boolean>;
}): HealthHandler {
  const answers = new Map<string, () => Answer | Promise<Answer>>([
    ['/api/health/openai', () => describeUpstream(status())],
    ['/livez', () => passes],
    ['/readyz', async () => ((await ready()) ? passes : fails(503))],
  ]);

  return (request, response, path) => {
    const answer = answers.get(path);
    if (answer === undefined) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuseMethod(response, ['GET', 'HEAD']);
      return true;
    }
    void respond(response, answer);
    return true;
  };
}

async function respond(response: ServerResponse, answer: () => Answer | Promise<Answer>): Promise<void> {
  const { httpStatus, body } = await settle(answer);
  sendJson(response, httpStatus, body, 'application/health+json');
}

/** An internal error must neither leave the caller waiting nor end the process. */
async function settle(answer: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch {
    return fails(500);
  }
}

function describeUpstream(status: ApiStatus): Answer {
  const { health, httpStatus } = statusTable[status.state];
  const { state, connected, code, title, message, steps, cause, causeMessage, source } = status;
  const { checkedAt, latencyMs, upstream, history, firstToken, headroom } = status;
  const component = { componentId: upstream.host, componentType: 'component' };
  return {
    httpStatus,
    body: {
      status: health,
      description: 'The API behind ModelHub’s answers',
      ...(health === 'pass' ? {} : { output: message }),
      checks: {
        'upstream:responseTime': [
          {
            ...component,
            status: health,
            ...(latencyMs === null ? {} : { observedValue: latencyMs, observedUnit: 'ms' }),
            ...(checkedAt === null ? {} : { time: isoDate(checkedAt) }),
          },
        ],
        ...(firstToken.p50Ms === null
          ? {}
          : {
              'upstream:firstTokenTime': [
                { ...component, observedValue: firstToken.p50Ms, observedUnit: 'ms' },
              ],
            }),
        ...describeRemaining('requests', headroom, component),
        ...describeRemaining('tokens', headroom, component),
      },
      state,
      connected,
      code,
      title,
      message,
      steps,
      cause,
      causeMessage,
      since: isoDate(status.since),
      checkedAt: isoDate(checkedAt),
      latencyMs,
      source,
      retryAt: isoDate(status.retryAt),
      upstream,
      history: history.map((reading) => ({ ...reading, at: isoDate(reading.at) })),
      firstToken: { ...firstToken, since: isoDate(firstToken.since) },
      headroom: headroom && {
        ...headroom,
        requests: headroom.requests && dated(headroom.requests),
        tokens: headroom.tokens && dated(headroom.tokens),
        at: isoDate(headroom.at),
      },
    },
  };
}

/** Empty if the upstream reported nothing. */
function describeRemaining(what: 'requests' | 'tokens', headroom: RateHeadroom | null, component: object) {
  const allowance = headroom?.[what] ?? null;
  if (headroom === null || allowance === null) return {};
  const time = isoDate(headroom.at);
  return {
    [what === 'requests' ? 'upstream:remainingRequests' : 'upstream:remainingTokens']: [
      { ...component, observedValue: allowance.remaining, observedUnit: what, time },
    ],
  };
}

function dated(allowance: RateAllowance) {
  return { ...allowance, fullAt: isoDate(allowance.fullAt) };
}

function isoDate(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
