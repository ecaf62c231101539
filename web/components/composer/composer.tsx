import ArrowUp from 'lucide-react/icons/arrow-up';
import Square from 'lucide-react/icons/square';
import { type RefObject, useEffect, useState } from 'react';
import type { ContextFilling } from '../../chat/context-load.ts';
import type { Draft } from '../../chat/draft.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { ContextGauge } from './context-gauge.tsx';
import { focusField } from './focus-field.ts';
import { checkLength } from './message-length.ts';
import { QuestionField, unconfirmedWords, useDraftText } from './question-field.tsx';

/** The field for a question. It can always be typed in; Stop replaces Send while an answer is running. */
export function Composer({
  field,
  draft,
  placeholder,
  running,
  stopping,
  stopFailed,
  stopLabel = 'Stop',
  hold = null,
  honest,
  explainsKeys = true,
  temporary,
  fillingWith,
  onSend,
  onStop,
}: {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly draft: Draft;
  readonly placeholder: string;
  readonly running: boolean;
  readonly stopping: boolean;
  /** The last stop did not reach the hub. */
  readonly stopFailed: boolean;
  readonly stopLabel?: string;
  /** What has to be done before a question can be sent; null: nothing. */
  readonly hold?: string | null;
  /** The line below the field: what actually answers. */
  readonly honest: string;
  /** Whether the keys are explained beside that line, where there is room. */
  readonly explainsKeys?: boolean;
  /** Nothing of the chat is stored, which the frame shows. */
  readonly temporary: boolean;
  /** How full the chat would be with this text; null: not worth showing. Omitted for a mere try-out. */
  readonly fillingWith?: (typed: string) => ContextFilling | null;
  readonly onSend: (content: string) => void;
  readonly onStop: () => void;
}) {
  const text = useDraftText(draft);
  const { sendable, words, over } = checkLength(text);
  const stop = useShortcut('stop');
  const filling = fillingWith?.(text) ?? null;
  const [waited, setWaited] = useState(false);
  const told = stopFailed
    ? 'The hub could not be reached, so the answer may go on. It is stopped as soon as the hub is back'
    : waited
      ? (hold ?? 'Wait for this answer, or stop it first')
      : unconfirmedWords(draft, text);
  const isHeld = running || hold !== null;

  useEffect(() => {
    if (!isHeld) setWaited(false);
  }, [isHeld]);
  function send(): void {
    if (isHeld) setWaited(true);
    else if (sendable) onSend(text);
    focusField(field.current);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div
        className={`flex items-end gap-1 rounded-md border ${temporary ? 'border-dashed' : ''} border-outline bg-raised p-1.5 transition-colors focus-within:border-accent outline-accent-wash focus-within:outline-3`}
      >
        <QuestionField
          field={field}
          draft={draft}
          placeholder={placeholder}
          rows={1}
          invalid={over}
          onSend={send}
          className="min-h-9 min-w-0 flex-1 px-2.5 py-1.5 text-body/6 coarse:min-h-11 coarse:py-2.5"
        />
        {running ? (
          <button
            type="button"
            aria-label={stopping ? 'Stopping' : stopLabel}
            title={stop.title(stopLabel)}
            aria-keyshortcuts={stop.aria}
            disabled={stopping}
            onClick={() => {
              onStop();
              focusField(field.current);
            }}
            className={`${round} border border-outline text-ink hover:bg-sunken`}
          >
            <Square size={14} strokeWidth={1.75} fill="currentColor" />
          </button>
        ) : (
          <button
            type="submit"
            aria-label="Send"
            title="Send"
            aria-disabled={!sendable || isHeld}
            className={`${round} border border-transparent bg-ink text-paper hover:opacity-90 aria-disabled:opacity-40`}
          >
            <ArrowUp size={20} strokeWidth={1.75} />
          </button>
        )}
      </div>
      <noscript>
        <p className="px-0.5 pt-1 text-sm">Chats need JavaScript: nothing can be sent without it.</p>
      </noscript>
      <div
        id="question-note"
        className="@container flex min-h-8 flex-wrap items-center justify-between gap-x-4 px-0.5 pt-1 text-xs text-muted coarse:min-h-10"
      >
        <span className="min-w-0 flex-[1_1_12rem] truncate">{honest}</span>
        <span className="ml-auto flex items-center gap-2.5">
          {words !== null ? (
            <span role="status" className={`figures ${over ? 'text-bad' : ''}`}>
              {words}
            </span>
          ) : told !== null ? (
            <span role="status">{told}</span>
          ) : filling?.warning != null ? (
            <span role="status">{filling.warning}</span>
          ) : (
            <KeysHint shown={explainsKeys} />
          )}
          {filling !== null && <ContextGauge filling={filling} />}
        </span>
      </div>
    </form>
  );
}

function KeysHint({ shown }: { readonly shown: boolean }) {
  return shown ? (
    <span className="hidden coarse:hidden @min-[40rem]:inline">
      Enter sends, Shift + Enter starts a new line
    </span>
  ) : null;
}

const round =
  'target inline-flex shrink-0 items-center justify-center rounded-md transition-opacity disabled:opacity-50';
