import Square from 'lucide-react/icons/square';
import type { Column } from '../../chat/columns.ts';
import { accent } from '../accent.ts';
import { Button } from '../button.tsx';
import { CopyButton } from '../copy-button.tsx';
import { IconButton } from '../icon-button.tsx';
import { AnswerBody } from '../message/answer-body.tsx';
import { AnswerDetailsButton } from '../message/answer-details-button.tsx';
import { AnswerFigures } from '../message/answer-figures-line.tsx';
import { AnswerHeader } from '../message/answer-header.tsx';
import { AnswerOutcome, FailureNotice } from '../message/answer-outcome.tsx';
import { useLiveAnswer } from '../message/use-live-answer.ts';
import { written } from '../written.ts';

/** One of several answers to a question, complete in itself: who gave it, the text, how it ended, and what it took. */
export function AnswerColumn({
  column: { message, generation, refusal, personalityId },
  formatted,
  name,
  variant,
  hue,
  avatar,
  since,
  stopping,
  onStop,
  onRetry,
  onContinue,
  endsOthers,
  openedId,
  onGoOn,
  className,
}: {
  readonly column: Column;
  /** False: its text is shown as it is. */
  readonly formatted: boolean;
  readonly name: string;
  readonly variant: string;
  /** Accent hue of its personality. */
  readonly hue: number;
  /** Its emoji; null: a mark is drawn from its id. */
  readonly avatar: string | null;
  /** When the question was asked, in milliseconds since the epoch. */
  readonly since: number;
  readonly stopping: boolean;
  readonly onStop: () => void;
  /** Null while the answer cannot be requested again. */
  readonly onRetry: ((variantId?: string) => void) | null;
  /** Null while the answer cannot be continued. */
  readonly onContinue: ((messageId: string) => void) | null;
  /** Choosing this answer stops others that are still being written. */
  readonly endsOthers: boolean;
  /** Its message, if the address leads to it; the reading place is for chats that are read one answer after another. */
  readonly openedId: string | undefined;
  readonly onGoOn: (messageId: string) => void;
  readonly className: string;
}) {
  const liveAnswer = useLiveAnswer(generation);
  const isOver = refusal !== null || (message !== null && (generation === null || liveAnswer?.final != null));
  const content = liveAnswer?.text ?? message?.content ?? '';
  const { className: scope, style } = accent(hue);
  return (
    <section
      data-message={openedId}
      aria-label={`${name}, ${variant}`}
      data-busy={!isOver}
      tabIndex={-1}
      style={style}
      className={`${scope} flex min-w-0 flex-col ${className}`}
    >
      <div className="flex min-h-9 items-start justify-between gap-2 coarse:min-h-11">
        <AnswerHeader personalityId={personalityId} avatar={avatar} name={name} variant={variant} />
        {!isOver && generation !== null && (
          <IconButton
            label={stopping ? `Stopping ${name}, ${variant}` : `Stop ${name}, ${variant}`}
            disabled={stopping}
            onClick={onStop}
            className="-my-1.5 shrink-0 coarse:-my-3"
          >
            <Square size={14} strokeWidth={1.75} fill="currentColor" />
          </IconButton>
        )}
      </div>
      {refusal === null && (
        <Body
          formatted={formatted}
          message={message}
          text={content}
          reasoning={liveAnswer?.reasoning ?? message?.reasoning ?? ''}
          writing={
            isOver
              ? null
              : {
                  since: generation?.since ?? since,
                  taken: message !== null,
                  notice: liveAnswer?.notice ?? null,
                }
          }
        />
      )}
      <div className="mt-3 empty:hidden">
        {refusal !== null && (
          <FailureNotice
            error={refusal.error}
            failedAt={refusal.at}
            failed={{ variantId: refusal.request.variantId, model: null }}
            onRetry={onRetry}
            onContinue={null}
          />
        )}
        {isOver && message !== null && refusal === null && (
          <AnswerOutcome
            message={message}
            onRetry={onRetry}
            onContinue={onContinue && (() => onContinue(message.id))}
          />
        )}
      </div>
      {message !== null && (
        <footer className="contents">
          <div className="mt-2 flex">
            <AnswerFigures message={message} />
          </div>
          {(content !== '' || !isOver) && (
            // Within reach also where the answer is longer than the window.
            <div className="bottom-0 flex items-center gap-1 bg-paper py-2 tall:sticky">
              <Button title={endsOthers ? goesOnAlone : undefined} onClick={() => onGoOn(message.id)}>
                Continue with this one
                <span className="sr-only">{`by ${name}, ${variant}`}</span>
              </Button>
              {isOver && message.model !== null && <AnswerDetailsButton message={message} />}
              {isOver && content !== '' && <CopyButton text={content} label={`Copy ${name}’s answer`} />}
            </div>
          )}
        </footer>
      )}
    </section>
  );
}

function Body({
  formatted,
  ...body
}: { readonly formatted: boolean } & Readonly<Parameters<typeof AnswerBody>[0]>) {
  if (formatted) return <AnswerBody {...body} />;
  return (
    <p {...written} className="whitespace-pre-wrap wrap-anywhere">
      {body.text}
    </p>
  );
}

const goesOnAlone = 'Continue with this one, and stop the others that are still being written';
