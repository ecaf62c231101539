import { ArrowUp, Square } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../chat/draft.ts';
import { keyAction } from './composer-keys.ts';
import { fitHeight } from './fit-height.ts';
import { focusField } from './focus-field.ts';
import { checkLength } from './message-length.ts';

/** Where a question is typed: always there, always typable; Send turns into Stop in its place. */
export function Composer({
  field,
  draft,
  placeholder,
  running,
  stopping,
  honest,
  temporary,
  onSend,
  onStop,
}: {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly draft: Draft;
  readonly placeholder: string;
  readonly running: boolean;
  readonly stopping: boolean;
  /** The line below: what really answers. */
  readonly honest: string;
  /** Nothing of the chat is stored, and the frame shows it. */
  readonly temporary: boolean;
  readonly onSend: (content: string) => void;
  readonly onStop: () => void;
}) {
  const text = useSyncExternalStore(draft.subscribe, draft.read, () => draft.initial);
  const { sendable, words, over } = checkLength(text);
  const [waited, setWaited] = useState(false);

  useEffect(() => {
    if (field.current !== null && field.current.value === text) fitHeight(field.current);
  }, [field, text]);
  useEffect(() => {
    if (!running) setWaited(false);
  }, [running]);
  useEffect(() => {
    // Typed into the page before its scripts ran.
    const early = field.current?.value ?? '';
    if (early !== '' && draft.read() === '') draft.write(early);
  }, [field, draft]);

  function send(): void {
    if (running) setWaited(true);
    else if (sendable) onSend(text);
    focusField(field.current);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction(event.nativeEvent);
    if (action === 'send') {
      event.preventDefault();
      send();
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div
        className={`flex items-end gap-1 rounded-md border ${temporary ? 'border-dashed' : ''} border-outline bg-raised p-1.5 transition-colors focus-within:border-accent focus-within:outline-3 focus-within:outline-accent-wash`}
      >
        <textarea
          ref={field}
          id="composer-field"
          aria-label="Your question"
          aria-describedby="composer-note"
          aria-invalid={over}
          placeholder={placeholder}
          value={text}
          rows={1}
          enterKeyHint="send"
          onChange={(event) => draft.write(event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content block max-h-[40dvh] min-h-9 w-full min-w-0 flex-1 resize-none bg-transparent px-2.5 py-1.5 text-body/6 outline-none coarse:min-h-11 coarse:py-2.5"
        />
        {running ? (
          <button
            type="button"
            aria-label={stopping ? 'Stopping' : 'Stop'}
            title="Stop (Esc)"
            disabled={stopping}
            onClick={() => {
              onStop();
              focusField(field.current);
            }}
            className={`${round} border border-outline text-ink hover:bg-sunken`}
          >
            <Square aria-hidden="true" size={14} strokeWidth={1.75} fill="currentColor" />
          </button>
        ) : (
          <button
            type="submit"
            aria-label="Send"
            title="Send"
            aria-disabled={!sendable}
            className={`${round} bg-ink text-paper hover:opacity-90 aria-disabled:opacity-40`}
          >
            <ArrowUp aria-hidden="true" size={20} strokeWidth={1.75} />
          </button>
        )}
      </div>
      <div
        id="composer-note"
        className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 px-0.5 pt-1 text-xs text-muted"
      >
        <span className="min-w-0 truncate">{honest}</span>
        {words !== null ? (
          <span role="status" className={`figures ${over ? 'text-bad' : ''}`}>
            {words}
          </span>
        ) : waited ? (
          <span role="status">Wait for this answer, or stop it first</span>
        ) : (
          <span className="hidden sm:inline coarse:hidden">Enter sends, Shift + Enter starts a new line</span>
        )}
      </div>
    </form>
  );
}

const round =
  'target inline-flex shrink-0 items-center justify-center rounded-md transition-opacity disabled:opacity-50';
