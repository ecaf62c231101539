import { randomUUID } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;

/** Creates a UUID version 7 (RFC 9562 §5.7): ids of this process sort by creation, even within a millisecond. */
export function newId(): string {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMillisecond++;
    counter = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const place = counter.toString(16).padStart(3, '0');
  // The variant and the random part come from a version 4 UUID, which Node makes from a pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}-${randomUUID().slice(19)}`;
}
