import type { Notice } from '../../chat/live-answer.ts';
import { latencyText } from '../duration-text.ts';
import { type LiveStatus, questionHeld } from '../status/live-status.ts';

/** After this many seconds without a word, people wonder whether anything is wrong. */
const patienceSeconds = 9;

export interface Wait {
  readonly seconds: number;
  /** The hub has accepted the question. */
  readonly taken: boolean;
  readonly notice: Notice | null;
}

/** What is known about a wait, in one sentence; null if there is nothing to say beyond its length. */
export function waitWords(
  { seconds, taken, notice }: Wait,
  live: Pick<LiveStatus, 'status' | 'connection'> | null,
): string | null {
  if (live?.connection === 'lost') {
    return taken
      ? 'This page lost the hub and is reconnecting. If the hub still runs, the answer goes on there.'
      : questionHeld;
  }
  if (notice !== null) return notice.text;
  if (seconds < patienceSeconds || live === null) return null;
  const { status } = live;
  if (status.upstream.kind === 'SANDBOX') return null;
  switch (status.state) {
    case 'CONNECTED': {
      return `The API answers${usual(status)}, but the first word is slow this time. You can stop safely.`;
    }
    case 'DEGRADED':
      return 'The API is slow or failing at times right now. The hub keeps waiting; you can stop safely.';
    default:
      return `${status.title}. ${status.message}`;
  }
}

function usual({ firstToken, latencyMs }: LiveStatus['status']): string {
  if (firstToken.p50Ms !== null) return `, usually within ${latencyText(firstToken.p50Ms)}`;
  return latencyMs === null ? '' : `, last within ${latencyText(latencyMs)}`;
}
