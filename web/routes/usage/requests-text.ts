import { countText } from '../../components/figure-text.ts';

/** “1 request”, “1,312 requests”. */
export function requestsText(count: number): string {
  return `${countText(count)} ${count === 1 ? 'request' : 'requests'}`;
}
