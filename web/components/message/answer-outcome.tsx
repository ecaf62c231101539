import { useContext, useState } from 'react';
import type { ApiError, Message } from '../../chat/chat-documents.ts';
import type { ErrorCode } from '../../graphql/__generated__/graphql.ts';
import { Button } from '../button.tsx';
import { serverNow, useFromNow } from '../clock.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useLiveStatus } from '../status/live-status.ts';
import { CooldownContext, isCoolingDown } from './cooldown.ts';
import { findWayAround, isMendedInSetup, isPassing } from './error-remedies.ts';
import { outcomeWords } from './outcome-words.ts';

export interface OutcomeActions {
  /** Null: not possible here and now. */
  readonly onRetry: ((variantId?: string) => void) | null;
  readonly onContinue: (() => void) | null;
}

/** How an answer ended, unless it simply completed, and what can be done about it. */
export function AnswerOutcome({
  message,
  onRetry,
  onContinue,
}: OutcomeActions & { readonly message: Message }) {
  const { status, error, createdAt, endedAt, variant, model } = message;
  if (status === 'FAILED' && error !== null) {
    return (
      <FailureNotice
        error={message.simulated ? { ...error, title: `Simulated: ${error.title}` } : error}
        failedAt={Date.parse(endedAt ?? createdAt)}
        failed={{ variantId: variant?.variantId ?? null, model }}
        onRetry={onRetry}
        onContinue={message.content === '' ? null : onContinue}
      />
    );
  }
  const words = outcomeWords(message);
  if (words === null) return null;
  const canContinue =
    message.content !== '' && message.finishReason !== 'CONTENT_FILTER' && message.finishReason !== 'REFUSAL';
  return (
    <div className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-2 border-l-2 border-outline pl-4 text-ui text-muted">
      <p>{words}</p>
      {canContinue && onContinue !== null && <Button onClick={onContinue}>Continue</Button>}
      {status === 'INTERRUPTED' && onRetry !== null && <Button onClick={() => onRetry()}>Retry</Button>}
    </div>
  );
}

/** A failure and its actions, where the answer would continue. */
export function FailureNotice({
  error,
  failedAt,
  failed,
  onRetry,
  onContinue,
}: OutcomeActions & {
  readonly error: ApiError;
  /** Server time, in milliseconds since the epoch. */
  readonly failedAt: number;
  /** What failed; `model` null: the variant's model. */
  readonly failed: { readonly variantId: string | null; readonly model: string | null };
}) {
  const [isRecent] = useState(() => serverNow() - failedAt < 86_400_000);
  const retryAt =
    error.retryAfterMs === null || !isRecent ? null : new Date(failedAt + error.retryAfterMs).toISOString();
  return (
    <ErrorNotice
      error={error}
      retryAt={retryAt}
      setup={isMendedInSetup(error.code)}
      tone={isPassing(error.code) ? 'warn' : 'bad'}
    >
      {onContinue !== null && (
        <Button kind="primary" onClick={onContinue}>
          Continue
        </Button>
      )}
      {onRetry !== null && (
        <RetryButton
          kind={onContinue === null && error.retryable ? 'primary' : 'quiet'}
          retryAt={retryAt}
          onRetry={() => onRetry()}
        />
      )}
      {onRetry !== null && <WayAround code={error.code} failed={failed} onRetry={onRetry} />}
    </ErrorNotice>
  );
}

/** Counts down with the reader. It never retries by itself, since each request costs money. */
function RetryButton({
  kind,
  retryAt,
  onRetry,
}: {
  readonly kind: 'primary' | 'quiet';
  readonly retryAt: string | null;
  readonly onRetry: () => void;
}) {
  const early = useFromNow((now) => retryAt !== null && now < Date.parse(retryAt));
  return (
    <Button kind={kind} disabled={early} onClick={onRetry}>
      Retry
    </Button>
  );
}

/** Offers another variant that may answer at once, if there is one. */
function WayAround({
  code,
  failed,
  onRetry,
}: {
  readonly code: ErrorCode;
  readonly failed: { readonly variantId: string | null; readonly model: string | null };
  readonly onRetry: (variantId: string) => void;
}) {
  const variants = useLiveStatus()?.variants ?? [];
  const cooldowns = useContext(CooldownContext);
  const wayAround = useFromNow((now) =>
    findWayAround(code, failed, variants, (variant) => isCoolingDown(cooldowns, variant, now)),
  );
  if (wayAround === null) return null;
  return <Button onClick={() => onRetry(wayAround.id)}>{`Retry on ${wayAround.name}`}</Button>;
}
