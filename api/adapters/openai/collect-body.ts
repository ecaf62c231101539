import type { BodyReceiver } from './call-upstream.ts';

/** How the collecting ended: ENDED as HTTP says it should, LOST with the connection, FULL at the limit. */
type BodyEnd = 'ENDED' | 'LOST' | 'FULL';

/** Collects a body up to a limit, then hands over what there is, once. */
export function collectBody(maxBytes: number, done: (body: string, end: BodyEnd) => void): BodyReceiver {
  const pieces: Buffer[] = [];
  let size = 0;
  const finish = (end: BodyEnd) => done(Buffer.concat(pieces).toString('utf8'), end);
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
