import { memo } from 'react';
import type { Message } from '../../chat/chat-documents.ts';

/** About what a line of text holds and what a message takes without its text; the real height is known when it is near. */
const charactersPerLine = 78;
const lineHeight = 25;
const rest = { USER: 84, ASSISTANT: 92 } as const;

/**
 * A message far from what is read just now: its plain text, so that it can be found in the page and read aloud, in
 * about the room that it will take. The browser lays it out only when it comes into sight.
 */
export const DistantMessage = memo(function DistantMessage({
  message: { id, role, content, personality },
}: {
  readonly message: Message;
}) {
  const height = Math.ceil(content.length / charactersPerLine) * lineHeight + rest[role];
  return (
    <article
      data-message={id}
      data-distant=""
      dir="auto"
      aria-label={role === 'USER' ? 'Your question' : `${personality?.name ?? 'The model'} answered`}
      style={{ containIntrinsicSize: `auto ${height}px` }}
      className={`[content-visibility:auto] whitespace-pre-wrap wrap-anywhere ${role === 'USER' ? 'ml-auto max-w-[min(85%,36rem)] px-4 pt-5 text-body/6' : 'text-body'}`}
    >
      {content}
    </article>
  );
});
