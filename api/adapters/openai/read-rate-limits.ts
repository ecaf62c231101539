import type { IncomingHttpHeaders } from 'node:http';
import { largestInt } from '../../domain/largest-int.ts';
import type { HeadroomReading, RateLimitReading } from '../../domain/status/rate-headroom.ts';
import { readDuration } from './read-duration.ts';

const longestResetMs = 31 * 24 * 3_600_000;

/** The `x-ratelimit-*` headers of OpenAI and servers that copy them; null if they contain nothing plausible. */
export function readRateLimits(headers: IncomingHttpHeaders, model: string | null): HeadroomReading | null {
  const requests = readAllowance(headers, 'requests');
  const tokens = readAllowance(headers, 'tokens');
  return requests === null && tokens === null ? null : { model, requests, tokens };
}

function readAllowance(headers: IncomingHttpHeaders, of: 'requests' | 'tokens'): RateLimitReading | null {
  const limit = readCount(headers[`x-ratelimit-limit-${of}`]);
  const remaining = readCount(headers[`x-ratelimit-remaining-${of}`]);
  if (limit === null || remaining === null || limit === 0 || remaining > limit) return null;
  return { limit, remaining, fullInMs: readReset(headers[`x-ratelimit-reset-${of}`]) };
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
