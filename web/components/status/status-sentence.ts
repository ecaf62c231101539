import type { ApiStatus } from '../../graphql/api-status.tsx';
import { agoText, countdownText, latencyText } from '../duration-text.ts';
import type { LiveStatus } from './live-status.ts';

export type Tone = 'ok' | 'warn' | 'bad' | 'neutral';

/** What the mark and the sentence show: a state of the API, or that this page has lost its own hub. */
export type ShownState = ApiStatus['state'] | 'HUB_LOST';

export function shownState(live: LiveStatus): ShownState {
  return live.connection === 'lost' ? 'HUB_LOST' : live.status.state;
}

export const tones: Readonly<Record<ShownState, Tone>> = {
  CONNECTED: 'ok',
  DEGRADED: 'warn',
  RATE_LIMITED: 'warn',
  CHECKING: 'neutral',
  NOT_CONFIGURED: 'neutral',
  NO_CREDIT: 'bad',
  FORBIDDEN: 'bad',
  UNREACHABLE: 'bad',
  INVALID_KEY: 'bad',
  HUB_LOST: 'neutral',
};

/** The title shown: the catalogue's or, for a lost hub, our own. */
export function shownTitle(live: LiveStatus): string {
  return live.connection === 'lost' ? 'This page lost the hub' : live.status.title;
}

/** The short details after the title; `now` in milliseconds since the epoch. */
export function shownDetails(live: LiveStatus, now: number): readonly string[] {
  if (live.connection === 'lost') return ['reconnecting'];
  const { status } = live;
  const wait = status.retryAt === null ? null : Date.parse(status.retryAt) - now;
  switch (status.state) {
    case 'CONNECTED':
    case 'DEGRADED':
      return [...latency(status), ...checked(status, now)];
    case 'RATE_LIMITED':
      return [
        wait === null ? 'wait a moment' : wait > 0 ? `ready in ${countdownText(wait)}` : 'ready to try again',
      ];
    case 'CHECKING':
      return ['first check in progress'];
    case 'NOT_CONFIGURED':
      return ['no key in use'];
    case 'NO_CREDIT':
      return ['the account has no credit'];
    case 'FORBIDDEN':
      return [status.code === 'MODEL_UNAVAILABLE' ? 'no model can answer' : 'access was refused'];
    case 'INVALID_KEY':
      return [status.cause === 'HUB' ? 'the key was not sent' : 'the key was refused'];
    case 'UNREACHABLE':
      return ['no answer', ...(wait !== null && wait > 0 ? [`next try in ${countdownText(wait)}`] : [])];
  }
}

function latency(status: ApiStatus): readonly string[] {
  return status.latencyMs === null ? [] : [latencyText(status.latencyMs)];
}

function checked(status: ApiStatus, now: number): readonly string[] {
  return status.checkedAt === null ? [] : [`checked ${agoText(now - Date.parse(status.checkedAt))}`];
}
