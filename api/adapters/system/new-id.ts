import { randomUUID } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;

/** A UUID version 7 (RFC 9562 §5.7): ids made by this process sort by the moment of their making, also within a millisecond. */
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
  // What is random, and the variant before it, are those of a version 4, which Node makes from a pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}-${randomUUID().slice(19)}`;
}
