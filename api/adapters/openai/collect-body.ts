import type { IncomingHttpHeaders } from 'node:http';
import { constants, gunzipSync } from 'node:zlib';
import type { BodyReceiver } from './call-upstream.ts';

/** How the body ended: ENDED properly, LOST with the connection, or FULL at the limit. */
type BodyEnd = 'ENDED' | 'LOST' | 'FULL';

/**
 * Collects a body up to a limit, decompresses it and passes on what there is, once. A body that cannot be decompressed
 * counts as empty.
 */
export function collectBody(
  headers: IncomingHttpHeaders,
  maxBytes: number,
  done: (body: string, end: BodyEnd) => void,
): BodyReceiver {
  const pieces: Buffer[] = [];
  let size = 0;
  const finish = (end: BodyEnd) => done(decompress(Buffer.concat(pieces), headers, maxBytes), end);
  return {
    data(bytes) {
      size += bytes.length;
      if (size > maxBytes) finish('FULL');
      else pieces.push(Buffer.from(bytes));
    },
    end: () => finish('ENDED'),
    lost: () => finish('LOST'),
  };
}

function decompress(body: Buffer, headers: IncomingHttpHeaders, maxOutputLength: number): string {
  if (headers['content-encoding'] !== 'gzip') return body.toString('utf8');
  try {
    return gunzipSync(body, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
  } catch {
    return '';
  }
}
