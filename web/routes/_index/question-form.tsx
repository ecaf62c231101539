import { useNavigate, useNavigation } from '@remix-run/react';
import ArrowUp from 'lucide-react/icons/arrow-up';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { newRequestId } from '../../chat/chat-request.ts';
import type { Choice } from '../../chat/choice.ts';
import { createDraft, pageStorages } from '../../chat/draft.ts';
import { newChatAddress } from '../../chat/new-chat-address.ts';
import { serverNow } from '../../components/clock.tsx';
import { checkLength } from '../../components/composer/message-length.ts';
import { QuestionField, unconfirmedWords, useDraftText } from '../../components/composer/question-field.tsx';
import { questionHeld, useLiveStatus } from '../../components/status/live-status.ts';
import { WorkspaceFiles } from './workspace-files.tsx';

/**
 * The question and who will answer it. Sending passes both to the Workspace; until the hub has accepted it, the
 * question is the draft of a new chat. While the hub is unreachable, nothing leads there, and a question that was sent
 * waits here. Without scripts it is a plain form that opens the Workspace with the question filled in.
 */
export function QuestionForm({
  field,
  choice,
  placeholder,
  honest,
  above,
  beside,
}: {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly choice: Choice;
  readonly placeholder: string;
  /** The line below: what really answers. */
  readonly honest: string;
  readonly above: ReactNode;
  readonly beside: ReactNode;
}) {
  const navigate = useNavigate();
  /** Leaving with a question, rather than going back to a chat. */
  const isLeaving = useNavigation().location?.state != null;
  const [draft] = useState(() => createDraft(pageStorages, null));
  const text = useDraftText(draft);
  const { sendable, words, over } = checkLength(text);
  const isLost = useLiveStatus()?.connection === 'lost';
  /** The question that was sent while the hub was unreachable. No longer what was meant once more is typed. */
  const [held, setHeld] = useState<string | null>(null);
  const told = held !== null ? questionHeld : unconfirmedWords(draft, text);
  const isBusy = isLeaving || held !== null;

  useEffect(() => {
    if (held === null) return;
    if (held !== text) setHeld(null);
    else if (!isLost) send();
  });

  function send(): void {
    if (!sendable) field.current?.focus();
    if (!sendable || isLeaving) return;
    setHeld(isLost ? text : null);
    if (isLost) return;
    const request = draft.repeated({
      requestId: newRequestId(),
      ...choice,
      conversationId: null,
      turn: { kind: 'send', content: text, parentId: null },
      since: serverNow(),
    });
    navigate(newChatAddress(choice), { state: request });
  }

  return (
    <form
      method="get"
      action="/chat"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="space-y-3"
    >
      {text !== '' && !isLost && <WorkspaceFiles />}
      {above}
      <div>
        <div className="rounded-md border border-outline bg-raised transition-colors focus-within:border-accent outline-accent-wash focus-within:outline-3">
          <QuestionField
            field={field}
            draft={draft}
            placeholder={placeholder}
            rows={2}
            invalid={over}
            startsFocused
            onSend={send}
            className="min-h-20 px-4 pt-3.5 pb-1"
          />
          <div className="flex items-center justify-between gap-2 p-2">
            {beside}
            <button
              type="submit"
              aria-label={isLeaving ? 'Opening your chat' : isBusy ? 'Waiting for the hub' : 'Send'}
              title="Send"
              aria-busy={isBusy}
              className="target inline-flex shrink-0 items-center justify-center rounded-md border border-transparent bg-ink text-paper transition-opacity hover:opacity-90"
            >
              {isBusy ? (
                <LoaderCircle
                  size={20}
                  strokeWidth={1.75}
                  className="animate-spin motion-reduce:animate-none"
                />
              ) : (
                <ArrowUp size={20} strokeWidth={1.75} />
              )}
            </button>
          </div>
        </div>
        <noscript>
          <p className="mt-2 text-sm">Chats need JavaScript: nothing can be sent without it.</p>
        </noscript>
        <p id="question-note" className="mt-2 flex flex-wrap justify-between gap-x-4 text-xs text-muted">
          {honest}
          {words !== null ? (
            <span role="status" className={`figures ${over ? 'text-bad' : ''}`}>
              {words}
            </span>
          ) : told !== null ? (
            <span role="status">{told}</span>
          ) : (
            <span className="hidden sm:inline">Enter sends, Shift + Enter starts a new line</span>
          )}
        </p>
      </div>
    </form>
  );
}
