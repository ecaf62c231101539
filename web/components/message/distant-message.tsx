import { memo } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import { written } from '../written.ts';

/**
 * Estimates: characters per line, and the height of a line and of a message without its text. The real height is known
 * once the message is near.
 */
const charactersPerLine = 78;
const lineHeight = 25;
const rest = { USER: 84, ASSISTANT: 92 } as const;

/**
 * A message far from the part being read: plain text in roughly the space that the message will take, so that it can be
 * found in the page and read aloud. The browser lays it out only when it comes into view.
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
      aria-label={role === 'USER' ? 'Your question' : `${personality?.name ?? 'The model'} answered`}
      style={{ containIntrinsicSize: `auto ${height}px` }}
      className={`[content-visibility:auto] whitespace-pre-wrap wrap-anywhere ${role === 'USER' ? 'ml-auto max-w-[min(85%,36rem)] px-4 pt-5 text-body/6' : 'text-body'}`}
    >
      <div {...written}>{content}</div>
    </article>
  );
});
