import { describeError, describeStanding } from '../errors/error-catalogue.ts';
import { providerName } from '../errors/error-text.ts';
import type { ApiState, ApiStatus, StatusConfiguration, Upstream } from './api-status.ts';
import { failureMeanings } from './failure-meaning.ts';
import type { Assessment } from './upstream-health.ts';

/** What every place that shows the upstream says about a state. */
interface StateFacts {
  /** Whether a chat started now can be expected to be answered by the real upstream. */
  readonly connected: boolean;
  readonly title: string;
  /** The result for tools that monitor ModelHub. */
  readonly health: 'pass' | 'warn' | 'fail';
  readonly httpStatus: 200 | 503;
}

const notConnected: StateFacts = {
  connected: false,
  title: 'API not connected',
  health: 'fail',
  httpStatus: 503,
};

/** The title of each state, and how the health endpoint reports it. */
export const statusTable: Record<ApiState, StateFacts> = {
  CONNECTED: { connected: true, title: 'API connected', health: 'pass', httpStatus: 200 },
  DEGRADED: { connected: true, title: 'API slow or failing at times', health: 'warn', httpStatus: 200 },
  RATE_LIMITED: { connected: true, title: 'Rate limit exceeded', health: 'warn', httpStatus: 200 },
  CHECKING: { connected: false, title: 'Checking the API', health: 'warn', httpStatus: 503 },
  NOT_CONFIGURED: notConnected,
  NO_CREDIT: notConnected,
  FORBIDDEN: notConnected,
  UNREACHABLE: notConnected,
  INVALID_KEY: { ...notConnected, title: 'Invalid API key' },
};

/** Message and steps of a state. `answered`: a chat has been answered. */
export function describeState(
  assessment: Assessment,
  {
    upstream,
    configuration,
    answered,
  }: { upstream: Upstream; configuration: StatusConfiguration; answered: boolean },
): Pick<ApiStatus, 'message' | 'steps'> {
  const { state, code, facts, retryAt, liftedBy } = assessment;
  const name = providerName(upstream);
  if (upstream.kind === 'SANDBOX') return describeSandbox(configuration);
  switch (state) {
    case 'CONNECTED':
      return { message: connectedMessage(upstream, configuration, answered), steps: [] };
    case 'CHECKING':
      return { message: `Checking whether ${name} can be reached.`, steps: [] };
    case 'DEGRADED':
      return describeDegraded(assessment, name);
    default: {
      const timed = state === 'UNREACHABLE' ? 'PAUSED' : 'TIMED';
      return describeStanding({ code: code ?? 'UNREACHABLE', facts }, retryAt === null ? liftedBy : timed);
    }
  }
}

function describeDegraded(
  { code, facts, allFailing }: Assessment,
  name: string,
): Pick<ApiStatus, 'message' | 'steps'> {
  const which = allFailing ? 'The last' : 'Some';
  if (code === null)
    return {
      message: `${name} is slow to answer right now.`,
      steps: ['Carry on as usual: answers may begin later.', 'Use a faster variant if they take too long.'],
    };
  if (failureMeanings[code] === 'MISFIT') {
    const { message, steps } = describeStanding({ code, facts }, null);
    return { message: `${which} questions were refused. ${message}`, steps };
  }
  return {
    message: `${which} requests to ${name} ${allFailing ? 'have failed' : 'are failing right now'}.`,
    steps: allFailing
      ? [
          'Try again in a minute.',
          'If it lasts, choose a variant that another model serves, if there is one.',
        ]
      : [
          'Carry on as usual: where nothing was shown yet, ModelHub tries again by itself.',
          'Try again if an answer fails.',
        ],
  };
}

/**
 * Listing models proves OpenAI's key but not the credit, and other servers list models to anyone; the message says so
 * until an answer has come.
 */
function connectedMessage(upstream: Upstream, { key }: StatusConfiguration, answered: boolean): string {
  const name = providerName(upstream);
  if (key === 'unneeded') return `${name} answers.`;
  if (answered) return `${name} accepts the key and answers.`;
  if (upstream.kind === 'COMPATIBLE')
    return `${name} answers. The first answer will show whether it accepts the key.`;
  return `${name} accepts the key. The first answer will show whether the account has credit.`;
}

function describeSandbox({ key }: StatusConfiguration): Pick<ApiStatus, 'message' | 'steps'> {
  if (key !== 'absent') {
    return {
      message: 'The sandbox is switched on, so answers are simulated although a key or a server is set.',
      steps: [
        'Remove SANDBOX=on from the environment of the server, or from its .env file. Restart ModelHub.',
      ],
    };
  }
  const { steps } = describeError({ code: 'NOT_CONFIGURED', facts: {}, retryAfterMs: null, requestId: null });
  return { message: 'No OpenAI key is set on this server, so answers are simulated.', steps };
}
