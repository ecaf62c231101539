import { useEffect, useMemo, useRef, useState } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import type { Column } from '../../chat/columns.ts';
import { AnswerColumn } from '../../components/comparison/answer-column.tsx';
import { ComparisonTabs } from '../../components/comparison/comparison-tabs.tsx';
import { comparisonWords } from '../../components/comparison/comparison-words.ts';
import { useLedAgain } from '../../components/use-led-again.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { nearMessages } from './use-reached.ts';

export interface ComparisonColumnsProps {
  readonly state: ChatState;
  readonly columns: readonly Column[];
  readonly chat: Chat;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  /** The comparison began on this page; it was not there when the page was opened. */
  readonly arrived: boolean;
  readonly className: string;
  readonly onGoOn: (messageId: string) => void;
  readonly onBack: () => void;
}

/** The answers to one question: as many side by side as there is room for; on a phone, one at a time. */
export function ComparisonColumns({
  state,
  columns,
  chat,
  personalities,
  variants,
  arrived,
  className,
  onGoOn,
  onBack,
}: ComparisonColumnsProps) {
  const questionId = state.comparison?.questionId ?? null;
  const { opening } = state;
  const openedId = opening?.messageId;
  const found = columns.findIndex(({ message }) => message !== null && message.id === openedId);
  const [shown, setShown] = useState(Math.max(0, found));
  useLedAgain(found === -1 ? null : opening, () => setShown(found));
  const current = Math.min(shown, columns.length - 1);
  const place = useRef<HTMLDivElement>(null);
  // Whoever is led to one of these messages is brought there.
  const [isLed] = useState(found !== -1 || openedId === questionId);
  useEffect(() => {
    if (!arrived || isLed || place.current === null) return;
    place.current.scrollIntoView({ block: 'start' });
    // The button that opened it is gone.
    if (document.activeElement === document.body)
      place.current.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
  }, [arrived, isLed]);

  const formatted = import.meta.env.SSR ? formattedByServer(columns) : null;
  const since = state.pending?.request.since ?? 0;
  const named = useMemo(
    () => nameColumns(columns, personalities, variants),
    [columns, personalities, variants],
  );
  const writing = columns.filter(({ generation }) => generation !== null).length;
  const isOver = columns.every(({ message, generation }) => message !== null && generation === null);
  const words = isOver
    ? comparisonWords(
        named.flatMap(({ column: { message }, words }) => (message === null ? [] : { message, words })),
      )
    : [];

  function retry({ personalityId, variantId }: Column, otherVariantId?: string): void {
    if (questionId === null) return;
    chat.ask(
      { kind: 'answer', messageId: questionId },
      { personalityId, variantId: otherVariantId ?? variantId },
    );
  }

  const canAsk = !state.deleted && state.pending === null;
  return (
    <div ref={place} className={`${className} @container scroll-mt-36`}>
      <ComparisonTabs
        tabs={named.map(
          ({ column: { key, personalityId, generation, message, refusal }, words, hue, avatar }) => ({
            key,
            personalityId,
            hue,
            avatar,
            words,
            busy: generation !== null,
            failed: refusal !== null || message?.status === 'FAILED',
          }),
        )}
        current={current}
        onChoose={setShown}
      />
      <div
        style={{ maxWidth: `calc(${columns.length} * var(--reading))` }}
        className={`mx-auto grid gap-x-8 gap-y-8 pt-4 ${columns.length === 4 ? 'sm:grid-cols-2 @min-[66rem]:grid-cols-4' : 'grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))]'}`}
      >
        {named.map(({ column, name, variant, hue, avatar }, index) => (
          <AnswerColumn
            key={column.key}
            column={column}
            formatted={formatted?.has(column.message?.id ?? '') ?? true}
            name={name}
            variant={variant}
            hue={hue}
            avatar={avatar}
            since={since}
            stopping={column.generation !== null && state.stopping.has(column.generation)}
            onStop={() => void chat.stop(column.generation ?? undefined)}
            onRetry={canAsk ? (variantId) => retry(column, variantId) : null}
            onContinue={
              canAsk && !state.temporary ? (messageId) => chat.ask({ kind: 'continue', messageId }) : null
            }
            endsOthers={writing > (column.generation === null ? 0 : 1)}
            openedId={index === found ? openedId : undefined}
            onGoOn={onGoOn}
            className={index === current ? '' : 'max-sm:hidden'}
          />
        ))}
      </div>
      <p className="mx-auto mt-6 flex max-w-reading flex-wrap items-center justify-center gap-x-5 gap-y-1 text-sm text-muted">
        {words.map((line) => (
          <span key={line} className="figures">
            {line}
          </span>
        ))}
        {questionId !== null && (
          <button type="button" onClick={onBack} className="link target">
            Back to one answer
          </button>
        )}
      </p>
    </div>
  );
}

/** The answers that the server formats, which has others to serve: the shortest ones, since they are the most. */
function formattedByServer(columns: readonly Column[]): ReadonlySet<string> {
  const answers = columns.flatMap(({ message }) => message ?? []);
  return nearMessages(answers.toSorted((one, other) => other.content.length - one.content.length));
}

function nameColumns(
  columns: readonly Column[],
  personalities: readonly ChatPersonality[],
  variants: readonly ServingVariant[],
) {
  const isOnePersonality = new Set(columns.map(({ personalityId }) => personalityId)).size === 1;
  const isOneVariant = new Set(columns.map(({ variantId }) => variantId)).size === 1;
  return columns.map((column) => {
    const { message, personalityId, variantId } = column;
    const personality = personalities.find(({ id }) => id === personalityId);
    const name = message?.personality?.name ?? personality?.name ?? 'Answer';
    const variant =
      message?.variant?.name ?? variants.find(({ id }) => id === variantId)?.name ?? variantId ?? '';
    return {
      column,
      name,
      variant,
      hue: personality?.accent ?? 255,
      avatar: personality?.avatar ?? null,
      words: isOneVariant ? name : isOnePersonality ? variant : `${name} ${variant}`,
    };
  });
}
