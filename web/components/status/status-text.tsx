import { useNow } from '../clock.tsx';
import type { LiveStatus } from './live-status.ts';
import { shownDetails, shownTitle } from './status-sentence.ts';

/**
 * “API connected · 182 ms · checked 4 s ago”. Updates itself; parts that do not fit wrap out of sight, last part first.
 */
export function StatusText({ live }: { readonly live: LiveStatus }) {
  const details = shownDetails(live, useNow());
  return (
    <span className="figures flex h-5 min-w-0 flex-wrap overflow-hidden text-sm">
      <span className="max-w-full truncate font-medium text-ink">{shownTitle(live)}</span>
      {details.map((detail) => (
        <span key={detail} className="whitespace-pre text-muted">{` · ${detail}`}</span>
      ))}
    </span>
  );
}
