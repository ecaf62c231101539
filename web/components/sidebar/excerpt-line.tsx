import { Fragment } from 'react';
import type { SearchExcerpt } from '../../conversations/conversation-documents.ts';
import { written } from '../written.ts';

/** Below a chat's title: why the search found it. Two lines high; clicks go through to the chat. */
export function ExcerptLine({
  id,
  excerpt: { text, matches },
}: {
  readonly id: string;
  readonly excerpt: SearchExcerpt;
}) {
  return (
    <p
      id={id}
      {...written}
      className="pointer-events-none absolute inset-x-2.5 top-[calc(var(--row)/2+0.75rem)] line-clamp-2 text-xs/4 wrap-anywhere text-muted"
    >
      {matches.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(matches[index - 1]?.end ?? 0, start)}
          <mark className="bg-transparent font-semibold text-ink">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.end ?? 0)}
    </p>
  );
}
