import type { IncomingHttpHeaders } from 'node:http';
import { largestInt } from '../../domain/largest-int.ts';
import type { RateAllowance, RateHeadroom } from '../../domain/status/rate-headroom.ts';
import { readDuration } from './read-duration.ts';

const longestResetMs = 31 * 24 * 3_600_000;

/** The `x-ratelimit-*` headers of OpenAI and servers that copy them; null if they contain nothing plausible. */
export function readRateLimits(
  headers: IncomingHttpHeaders,
  model: string | null,
  now: number,
): RateHeadroom | null {
  const requests = readAllowance(headers, 'requests', now);
  const tokens = readAllowance(headers, 'tokens', now);
  return requests === null && tokens === null ? null : { model, requests, tokens, at: now };
}

function readAllowance(
  headers: IncomingHttpHeaders,
  of: 'requests' | 'tokens',
  now: number,
): RateAllowance | null {
  const limit = readCount(headers[`x-ratelimit-limit-${of}`]);
  const remaining = readCount(headers[`x-ratelimit-remaining-${of}`]);
  if (limit === null || remaining === null || limit === 0 || remaining > limit) return null;
  const fullInMs = readReset(headers[`x-ratelimit-reset-${of}`]);
  return { limit, remaining, fullAt: fullInMs === null ? null : now + fullInMs };
}

function readCount(value: string | string[] | undefined): number | null {
  if (typeof value !== 'string' || !/^\d{1,10}$/.test(value)) return null;
  const count = Number(value);
  return count > largestInt ? null : count;
}

function readReset(value: string | string[] | undefined): number | null {
  if (typeof value !== 'string' || !/^(?:\d{1,10}(?:\.\d{1,10})?(?:ms|[smhd])){1,5}$|^\d{1,7}$/.test(value)) {
    return null;
  }
  const milliseconds = readDuration(value);
  return milliseconds > longestResetMs ? null : Math.ceil(milliseconds);
}
