import type { IncomingHttpHeaders } from 'node:http';
import type { SecretGuard } from './guard-secret.ts';
import { readDuration } from './read-duration.ts';

/** Keeps `Date.parse` from taking numbers for dates. */
const httpDate = /^[A-Z][a-z]{2,8},? /;
const number = String.raw`\d{1,9}(?:\.\d{1,9})?`;
const unit = '(?:ms|s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:ours?)?)(?![a-z])';
/** “1m20s”, “26 seconds”, “1 minute and 30 seconds”. */
const span = `${number} ?${unit}(?: ?(?:and )?${number} ?${unit})*`;
const waitInHeader = new RegExp(`^(?:${number}|${span})$`, 'i');
const waitInMessage = new RegExp(`(?:try again|retry) (?:in|after) (${span})`, 'i');
const longestWaitMs = 24 * 60 * 60 * 1000;

/** The upstream's request id; null if missing, too long, unprintable or containing any of the key. */
export function readRequestId(headers: IncomingHttpHeaders, secret: SecretGuard): string | null {
  const id = headers['x-request-id'];
  return typeof id === 'string' && /^[\x21-\x7e]{1,128}$/.test(id) && !secret.leaks(id) ? id : null;
}

/**
 * Lower-case media type without parameters; empty if missing. The first of several, for which undici gives an array,
 * whatever its types say.
 */
export function readMediaType(headers: IncomingHttpHeaders): string {
  const [first = ''] = String(headers['content-type'] ?? '').split(/[,;]/);
  return first.trim().toLowerCase();
}

/**
 * How long the upstream asks to wait, in milliseconds: `retry-after-ms`, else `retry-after` in seconds, with a unit or
 * as an HTTP date, else the "try again in 1m20s" or "retry after 26 seconds" of the message. At most a day; null if
 * nothing plausible was said, or zero, as some servers do that know no time.
 */
export function readRetryAfter(headers: IncomingHttpHeaders, message: string, now: number): number | null {
  const milliseconds = headers['retry-after-ms'];
  const after = headers['retry-after'];
  const text = waitInMessage.exec(message)?.[1];
  return (
    toWait(typeof milliseconds === 'string' ? Number(milliseconds || Number.NaN) : Number.NaN) ??
    toWait(after !== undefined && waitInHeader.test(after) ? readDuration(after) : Number.NaN) ??
    toWait(after !== undefined && httpDate.test(after) ? Math.max(0, Date.parse(after) - now) : Number.NaN) ??
    toWait(text === undefined ? Number.NaN : readDuration(text))
  );
}

function toWait(milliseconds: number): number | null {
  return milliseconds > 0 ? Math.min(Math.ceil(milliseconds), longestWaitMs) : null;
}
