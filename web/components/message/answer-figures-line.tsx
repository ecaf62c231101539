import type { ReactNode } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import { answerFigures, servingWords } from './answer-figures.ts';

/** The muted line below an answer: which model served it, how fast, how many tokens, at what cost. */
export function AnswerFigures({ message }: { readonly message: Message }) {
  const { model, simulated, cost, status, content } = message;
  const isNothing = model === null || (status === 'FAILED' && content === '');
  if (isNothing && !simulated) return <span className="basis-full sm:flex-1 sm:basis-0" />;
  return (
    <p
      className="figures min-w-0 basis-full overflow-x-clip text-xs/5 text-muted sm:flex-1 sm:basis-0"
      title={cost?.unknownReason ?? undefined}
    >
      {/* The dot before the first figure of each line falls into the clipped margin. */}
      <span className="-ml-4 flex flex-wrap">
        {simulated && (
          <Figure>
            <span aria-hidden="true" className="hatched mr-1.5 inline-block size-2.5 rounded-[3px]" />
            simulated
          </Figure>
        )}
        {!isNothing && (
          <Figure>
            {servingWords(message)} <span className="font-mono">{model}</span>
          </Figure>
        )}
        {!isNothing && answerFigures(message).map((figure) => <Figure key={figure}>{figure}</Figure>)}
      </span>
    </p>
  );
}

function Figure({ children }: { readonly children: ReactNode }) {
  return (
    <span className="min-w-0 pl-4 -indent-4 wrap-anywhere">
      <span className="inline-block w-4 indent-0 text-center text-faint">{' · '}</span>
      {children}
    </span>
  );
}
