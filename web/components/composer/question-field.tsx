import { type KeyboardEvent, type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../chat/draft.ts';
import { keyAction } from './composer-keys.ts';
import { fitHeight } from './fit-height.ts';

export function useDraftText(draft: Draft): string {
  return useSyncExternalStore(draft.subscribe, draft.read, () => draft.initial);
}

/** The note for an unconfirmed question of another new chat that is still unchanged in this field; null: none. */
export function unconfirmedWords(draft: Draft, text: string): string | null {
  return text !== '' && text === draft.unconfirmed ? 'The hub has not confirmed this question yet' : null;
}

/** The field of a draft. Submitted without scripts, its form opens a chat with the text already in the field. */
export function QuestionField({
  field,
  draft,
  placeholder,
  rows,
  invalid,
  startsFocused = false,
  className,
  onSend,
}: {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly draft: Draft;
  readonly placeholder: string;
  readonly rows: number;
  readonly invalid: boolean;
  /** Set in the HTML, so that typing can start before any script has run. */
  readonly startsFocused?: boolean;
  readonly className: string;
  readonly onSend: () => void;
}) {
  const text = useDraftText(draft);
  useEffect(() => {
    if (field.current !== null && field.current.value === text) fitHeight(field.current);
  }, [field, text]);
  const [wasSent, setWasSent] = useState(false);
  useEffect(() => {
    // Typed, and perhaps sent, before scripts ran. A stored draft was not visible then, so Send was not meant for it.
    const { value = '', dataset = {} } = field.current ?? {};
    if ('sent' in dataset && draft.read() === '') setWasSent(true);
    delete dataset.sent;
    if (value !== draft.initial) draft.add(value);
  }, [field, draft]);
  useEffect(() => {
    if (!wasSent) return;
    setWasSent(false);
    onSend();
  }, [wasSent, onSend]);

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction(event.nativeEvent);
    if (action === 'send' || action === 'held') event.preventDefault();
    if (action === 'send') onSend();
  }

  return (
    <textarea
      ref={field}
      id="question-field"
      name="prompt"
      dir="auto"
      aria-label="Your question"
      aria-describedby="question-note"
      aria-invalid={invalid}
      placeholder={placeholder}
      value={text}
      rows={rows}
      enterKeyHint="send"
      onChange={(event) => draft.write(event.target.value)}
      onKeyDown={onKeyDown}
      className={`field-sizing-content block max-h-[40dvh] w-full resize-none bg-transparent text-body outline-none ${className}`}
      {...{ autoFocus: startsFocused }}
    />
  );
}
