import RefreshCw from 'lucide-react/icons/refresh-cw';
import { memo } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import type { Generation } from '../../chat/generation.ts';
import type { Siblings } from '../../chat/message-tree.ts';
import { accent } from '../accent.ts';
import { CopyButton } from '../copy-button.tsx';
import { IconButton } from '../icon-button.tsx';
import { AnswerBody } from './answer-body.tsx';
import { AnswerDetailsButton } from './answer-details-button.tsx';
import { AnswerFigures } from './answer-figures-line.tsx';
import { AnswerHeader } from './answer-header.tsx';
import { AnswerOutcome } from './answer-outcome.tsx';
import { MessageActions, VersionArrows } from './message-actions.tsx';
import { useLiveAnswer } from './use-live-answer.ts';

export interface AnswerProps extends Siblings {
  readonly message: Message;
  /** Null once the answer has ended. */
  readonly generation: Generation | null;
  /** Accent hue of its personality. */
  readonly hue: number;
  /** Its emoji; null: it has none. */
  readonly avatar: string | null;
  /** False while another turn is pending, and in a deleted chat. */
  readonly canAsk: boolean;
  /** Button label that says who would give the other answer. */
  readonly anotherLabel?: string;
  /** Defaults to `onAnswerAgain`. */
  readonly onAnother?: (questionId: string) => void;
  readonly onAnswerAgain: (questionId: string, variantId?: string) => void;
  /** Null if the hub cannot continue this answer, for which it must have stored it. */
  readonly onContinue: ((messageId: string) => void) | null;
  readonly onTurnTo: (messageId: string) => void;
}

/** An answer: who gave it, its text, what it took, and what can be done with it. */
export const Answer = memo(function Answer({
  message,
  generation,
  hue,
  avatar,
  canAsk,
  anotherLabel = 'Another answer',
  onAnswerAgain,
  onAnother = onAnswerAgain,
  onContinue,
  onTurnTo,
  ...siblings
}: AnswerProps) {
  const liveAnswer = useLiveAnswer(generation);
  const isWriting = generation !== null && liveAnswer?.final === null;
  const { className, style } = accent(hue);
  const questionId = message.parentId;
  const onRetry =
    canAsk && questionId !== null ? (variantId?: string) => onAnswerAgain(questionId, variantId) : null;
  return (
    <article
      data-message={message.id}
      aria-label={`${message.personality?.name ?? 'The model'} answered`}
      data-busy={isWriting}
      style={style}
      className={`${className} group/message`}
    >
      <AnswerHeader
        personalityId={message.personality?.personalityId ?? ''}
        avatar={avatar}
        name={message.personality?.name ?? 'Answer'}
        variant={message.variant?.name ?? null}
      />
      <AnswerBody
        message={message}
        text={liveAnswer?.text ?? message.content}
        reasoning={liveAnswer?.reasoning ?? message.reasoning ?? ''}
        writing={
          isWriting ? { since: generation.since, taken: true, notice: liveAnswer?.notice ?? null } : null
        }
      />
      {!isWriting && (
        <div className="mt-3 empty:hidden">
          <AnswerOutcome
            message={message}
            onRetry={onRetry}
            onContinue={canAsk ? onContinue && (() => onContinue(message.id)) : null}
          />
        </div>
      )}
      <footer className="answer-foot -mx-2 flex flex-wrap items-center justify-between gap-x-3 pl-2">
        <AnswerFigures message={message} />
        <div className="flex items-center max-sm:-ml-3.5">
          {!isWriting && (
            <MessageActions label="Actions for this answer">
              {message.model !== null && <AnswerDetailsButton message={message} />}
              {message.content !== '' && <CopyButton text={message.content} label="Copy answer" />}
              {message.status !== 'FAILED' && message.status !== 'INTERRUPTED' && (
                <IconButton
                  label={anotherLabel}
                  icon={RefreshCw}
                  disabled={onRetry === null}
                  onClick={() => questionId !== null && onAnother(questionId)}
                />
              )}
            </MessageActions>
          )}
          <VersionArrows {...siblings} noun="answer" onTurnTo={onTurnTo} />
        </div>
      </footer>
    </article>
  );
});

/** An answer that has no id from the hub yet. */
export function PendingAnswer({
  generation,
  personalityId,
  name,
  variant,
  hue,
  avatar,
  text,
}: {
  readonly generation: Generation;
  readonly personalityId: string;
  readonly name: string;
  readonly variant: string | null;
  readonly hue: number;
  readonly avatar: string | null;
  /** The text that it starts with, for an answer being continued. */
  readonly text: string;
}) {
  const { className, style } = accent(hue);
  return (
    <article aria-label={`${name} answers`} data-busy="true" style={style} className={className}>
      <AnswerHeader personalityId={personalityId} avatar={avatar} name={name} variant={variant} />
      <AnswerBody
        message={null}
        text={text}
        reasoning=""
        writing={{ since: generation.since, taken: false, notice: null }}
      />
      <div className="answer-foot" />
    </article>
  );
}
