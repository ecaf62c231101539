import { Fragment, memo, useRef } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatPersonality, Message } from '../../chat/chat-documents.ts';
import { isAlongside } from '../../chat/chat-request.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import { answerGoneOnWith, answersTo, siblingsOf } from '../../chat/message-tree.ts';
import { runningGenerations, shownMessages, unstoredQuestion } from '../../chat/shown-turns.ts';
import { Button } from '../../components/button.tsx';
import { Answer, PendingAnswer } from '../../components/message/answer.tsx';
import { FailureNotice } from '../../components/message/answer-outcome.tsx';
import { DistantMessage } from '../../components/message/distant-message.tsx';
import { Question, UnstoredQuestion } from '../../components/message/question.tsx';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import type { ChatActions } from './chat-actions.ts';
import { choiceChange, choiceChanges, goneAnswerer } from './choice-changes.ts';
import { theseWords } from './lineup-words.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { nearMessages, useReached } from './use-reached.ts';

/** The shown branch of the conversation, and the turn in progress. */
export const MessageList = memo(function MessageList({
  state,
  chat,
  actions,
  personalities,
  variants,
}: {
  readonly state: ChatState;
  readonly chat: Chat;
  readonly actions: ChatActions;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
}) {
  const messages = shownMessages(state);
  const canAsk = !state.deleted && runningGenerations(state).length === 0;
  const onContinue = state.temporary ? null : actions.continueAnswer;
  const list = useRef<HTMLDivElement>(null);
  const isReached = useReached(list, nearMessages(messages));
  const turnTo = useKeptFocus(list, state.comparison?.questionId ?? null, actions.turnTo);
  const changes = choiceChanges(messages);
  const next = personalities.find(({ id }) => id === state.personalityId) ?? null;
  const nextVariantId = state.variantId ?? next?.defaultVariant.id;
  const nextVariant = variants.find(({ id }) => id === nextVariantId) ?? null;
  const { lineup, opening } = state;
  const openingAt = (id: string) => (opening?.messageId === id ? opening : null);
  const anotherLabel = ({ personality, variant }: Message) =>
    lineup !== null
      ? `Ask ${theseWords(lineup)} again`
      : personality?.personalityId === next?.id && variant?.variantId === nextVariantId
        ? 'Another answer'
        : `Another answer, by ${next?.name} · ${nextVariant?.name}`;
  const last = messages.at(-1);
  const goneOnWith = last?.role === 'ASSISTANT' ? answerGoneOnWith(state.messages, last) : undefined;
  const lookOf: LookOf = (id) => {
    const known = personalities.find((one) => one.id === id);
    return { hue: known?.accent ?? 255, avatar: known?.avatar ?? null };
  };
  return (
    <>
      <div
        ref={list}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        className="mx-auto max-w-reading space-y-3 px-4 pt-6 pb-4 sm:px-6"
      >
        {messages.map((message) => (
          <Fragment key={message.id}>
            {changes.has(message.id) && <ChoiceDivider words={changes.get(message.id) ?? ''} />}
            {!isReached(message.id) ? (
              <DistantMessage message={message} />
            ) : message.role === 'USER' ? (
              <Question
                message={message}
                {...siblingsOf(state.messages, message)}
                opening={openingAt(message.id)}
                canAsk={canAsk}
                askLabel={lineup === null ? 'Ask' : `Ask ${theseWords(lineup)}`}
                openDraft={actions.draftOf}
                onEdit={actions.edit}
                onTurnTo={turnTo}
                onCompare={
                  state.comparison?.questionId !== message.id &&
                  answersTo(state.messages, message.id).length > 1
                    ? actions.compare
                    : null
                }
              />
            ) : (
              <Answer
                message={message}
                generation={state.live.get(message.id) ?? null}
                {...lookOf(message.personality?.personalityId)}
                {...siblingsOf(state.messages, message)}
                canAsk={canAsk}
                anotherLabel={anotherLabel(message)}
                onAnother={actions.another}
                onAnswerAgain={actions.answerAgain}
                onContinue={onContinue}
                onTurnTo={turnTo}
              />
            )}
          </Fragment>
        ))}
        <OpenTurn
          state={state}
          chat={chat}
          personalities={personalities}
          variants={variants}
          lookOf={lookOf}
        />
      </div>
      {goneOnWith !== undefined && (
        <p role="status" className="mx-auto max-w-reading px-4 pb-4 text-sm text-muted sm:px-6">
          The messages that follow answer {siblingsOf(state.messages, goneOnWith).position} stay with it.{' '}
          <button type="button" onClick={() => turnTo(goneOnWith.id)} className="link target">
            Show them
          </button>
        </p>
      )}
    </>
  );
});

/** The current accent and emoji of a personality. */
type LookOf = (personalityId: string | undefined) => { readonly hue: number; readonly avatar: string | null };

/** The turn that the hub has not stored: still on its way, or refused. */
function OpenTurn({
  state,
  chat,
  personalities,
  variants,
  lookOf,
}: {
  readonly state: ChatState;
  readonly chat: Chat;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  readonly lookOf: LookOf;
}) {
  const { pending, refusal } = state;
  const question = unstoredQuestion(state);
  const last = shownMessages(state).at(-1);
  const next = personalities.find(({ id }) => id === state.personalityId);
  // The page says below that it is gone, and who answers from now on.
  const isGone = refusal?.error.code === 'NOT_FOUND' && goneAnswerer(last, personalities) !== null;
  const asked = pending?.request;
  const personality = personalities.find(({ id }) => id === asked?.personalityId);
  const variantId = asked?.variantId ?? personality?.defaultVariant.id;
  const variant = variants.find(({ id }) => id === variantId) ?? null;
  const change =
    personality === undefined || question === null || state.comparison !== null
      ? null
      : choiceChange(last ?? null, {
          personality: { personalityId: personality.id, name: personality.name },
          variant: variant && { variantId: variant.id, name: variant.name },
        });
  return (
    <>
      {change !== null && <ChoiceDivider words={change} />}
      {question !== null && <UnstoredQuestion text={question} refused={refusal !== null} />}
      {pending !== null && asked !== undefined && state.comparison === null && !isAlongside(asked) && (
        <PendingAnswer
          generation={pending.generation}
          personalityId={asked.personalityId}
          name={personality?.name ?? ''}
          variant={variant?.name ?? null}
          {...lookOf(asked.personalityId)}
          text={
            asked.turn.kind === 'continue' ? (state.messages.get(asked.turn.messageId)?.content ?? '') : ''
          }
        />
      )}
      {isGone && <Button onClick={() => chat.retry()}>Ask {next?.name} instead</Button>}
      {refusal !== null && !isGone && (
        <FailureNotice
          error={refusal.error}
          failedAt={refusal.at}
          failed={{ variantId: refusal.request.variantId, model: null }}
          onRetry={chat.retry}
          onContinue={null}
        />
      )}
    </>
  );
}

/** Says that another personality or variant answers from here on. */
function ChoiceDivider({ words }: { readonly words: string }) {
  return (
    <p className="flex items-center gap-3 pt-2 text-xs text-muted after:h-px after:flex-1 after:bg-hairline">
      {words}
    </p>
  );
}
