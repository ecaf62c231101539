import type { Message } from '../../chat/chat-documents.ts';
import { answerDetails } from './answer-details.ts';

/** All figures of an answer, in words. */
export function AnswerDetailsList({ message }: { readonly message: Message }) {
  return (
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
  );
}
