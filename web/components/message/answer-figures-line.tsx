import type { Message } from '../../chat/chat-documents.ts';
import { answerFigures } from './answer-figures.ts';

/** The quiet line: which model served, how fast, how much, for how much. */
export function AnswerFigures({ message }: { readonly message: Message }) {
  const { model, simulated, cost, status, content } = message;
  const isNothing = model === null || (status === 'FAILED' && content === '');
  if (isNothing) return <span className="basis-full sm:flex-1 sm:basis-0" />;
  const verb = status === 'RUNNING' ? 'asking' : content === '' ? 'asked' : 'served by';
  return (
    <p
      className="figures min-w-0 basis-full text-xs/5 text-muted sm:flex-1 sm:basis-0"
      title={cost?.unknownReason ?? undefined}
    >
      {simulated && (
        <span className="whitespace-nowrap">
          <span aria-hidden="true" className="hatched mr-1.5 inline-block size-2.5 rounded-[3px]" />
          simulated
          <Dot />
        </span>
      )}
      {verb} <span className="font-mono">{model}</span>
      {answerFigures(message).map((figure) => (
        <span key={figure} className="whitespace-nowrap">
          <Dot />
          {figure}
        </span>
      ))}
    </p>
  );
}

function Dot() {
  return <span className="px-1.5 text-faint"> · </span>;
}
