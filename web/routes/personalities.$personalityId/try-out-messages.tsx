import { useEffect, useRef, useState } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import { siblingsOf } from '../../chat/message-tree.ts';
import { runningGenerations, shownMessages, unstoredQuestion } from '../../chat/shown-turns.ts';
import { farAway, JumpToLatest } from '../../components/jump-to-latest.tsx';
import { Announcer } from '../../components/message/announcer.tsx';
import { Answer, PendingAnswer } from '../../components/message/answer.tsx';
import { FailureNotice } from '../../components/message/answer-outcome.tsx';
import { UnstoredQuestion } from '../../components/message/question.tsx';
import { avatarOf, type DraftForm } from '../../personalities/draft-form.ts';
import { inFormWords } from '../../personalities/form-refusal.ts';

/** Only one is asked here, which needs no name. */
const nobody: readonly never[] = [];

/** The questions and answers of a try-out chat. */
export function TryOutMessages({
  state,
  chat,
  form,
}: {
  readonly state: ChatState;
  readonly chat: Chat;
  readonly form: DraftForm;
}) {
  const { pending, refusal } = state;
  const question = unstoredQuestion(state);
  const look = { hue: form.accent, avatar: avatarOf(form) };
  return (
    <>
      <WayToEnd />
      <div role="log" aria-live="off" aria-label="Conversation" className="mb-auto space-y-3">
        {shownMessages(state).map((message) =>
          message.role === 'USER' ? (
            <UnstoredQuestion key={message.id} text={message.content} refused={false} />
          ) : (
            <Answer
              key={message.id}
              message={message}
              generation={state.live.get(message.id) ?? null}
              {...look}
              {...siblingsOf(state.messages, message)}
              canAsk={runningGenerations(state).length === 0}
              onAnswerAgain={(messageId) => chat.ask({ kind: 'answer', messageId })}
              onContinue={null}
              onTurnTo={chat.turnTo}
            />
          ),
        )}
        {question !== null && <UnstoredQuestion text={question} refused={refusal !== null} />}
        {pending !== null && (
          <PendingAnswer
            generation={pending.generation}
            personalityId={pending.request.personalityId}
            name={form.name}
            variant={null}
            {...look}
            text=""
          />
        )}
        {refusal !== null && (
          <FailureNotice
            error={{ ...refusal.error, message: inFormWords(refusal.error.message) }}
            failedAt={refusal.at}
            failed={{ variantId: null, model: null }}
            onRetry={chat.retry}
            onContinue={null}
          />
        )}
      </div>
      <Announcer state={state} personalities={nobody} variants={nobody} />
    </>
  );
}

/** Stands first, because the box around it is upside down: where the reader scrolls to, zero is the end. */
function WayToEnd() {
  const place = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const box = place.current?.parentElement;
    const scrolled = () => setAway((box?.scrollTop ?? 0) < -farAway);
    box?.addEventListener('scroll', scrolled, { passive: true });
    return () => box?.removeEventListener('scroll', scrolled);
  }, []);
  return (
    <div ref={place} className="sticky bottom-0 z-1">
      {isAway && (
        <JumpToLatest className="right-1" onJump={() => place.current?.parentElement?.scrollTo(0, 0)} />
      )}
    </div>
  );
}
