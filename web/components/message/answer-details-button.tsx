import { ReceiptText } from 'lucide-react';
import type { Message } from '../../chat/chat-documents.ts';
import { Popover } from '../popover.tsx';
import { answerDetails } from './answer-details.ts';

/** Opens every figure of an answer, in words. */
export function AnswerDetailsButton({ message }: { readonly message: Message }) {
  return (
    <Popover
      label="What this answer took"
      button={
        <>
          <ReceiptText aria-hidden="true" size={16} strokeWidth={1.75} />
          <span className="sr-only">What this answer took</span>
        </>
      }
      buttonClassName="target inline-flex items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
      className="w-[min(22rem,calc(100vw-1rem))] px-4 py-3"
    >
      <dl className="figures grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 text-sm">
        {answerDetails(message).map(({ name, value, note }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="wrap-anywhere">
              {value}
              {note !== null && <span className="block text-xs text-muted">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
