import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../chat/draft.ts';
import { Button } from '../button.tsx';
import { keyAction } from '../composer/composer-keys.ts';
import { fitHeight } from '../composer/fit-height.ts';
import { checkLength } from '../composer/message-length.ts';

/** The question in a field; saving asks the text as a new version beside the old one. */
export function EditQuestion({
  content,
  openDraft,
  canAsk,
  askLabel,
  onCancel,
  onSave,
}: {
  readonly content: string;
  /** Opens the draft that keeps the text, which may still be there from an earlier edit. */
  readonly openDraft: () => Draft;
  readonly canAsk: boolean;
  readonly askLabel: string;
  readonly onCancel: () => void;
  readonly onSave: (content: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft] = useState(openDraft);
  const [text, setText] = useState(draft.read() || content);
  const { sendable, words } = checkLength(text);
  const canSave = sendable && canAsk;

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    fitHeight(element);
  }, []);

  function cancel(): void {
    draft.write('');
    onCancel();
  }

  function save(): void {
    draft.write('');
    onSave(text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction(event.nativeEvent);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'cancel') cancel();
    else if (action === 'send' && canSave) save();
  }

  return (
    <div className="mb-7 w-full max-w-[36rem] space-y-2 coarse:mb-9">
      <textarea
        ref={field}
        dir="auto"
        aria-label="Edit your question"
        value={text}
        rows={2}
        onChange={(event) => {
          setText(event.target.value);
          draft.write(event.target.value === content ? '' : event.target.value);
          fitHeight(event.target);
        }}
        onKeyDown={onKeyDown}
        className="field-sizing-content block max-h-[40dvh] w-full resize-none rounded-md border border-outline bg-raised px-4 py-2.5 text-body/6 outline-hidden focus:border-accent"
      />
      <div className="flex items-center justify-end gap-2">
        <p className="mr-auto text-sm text-muted">{words ?? 'Sent as a new version; the old one is kept.'}</p>
        <Button onClick={cancel}>Cancel</Button>
        <Button kind="primary" disabled={!canSave} onClick={save}>
          {askLabel}
        </Button>
      </div>
    </div>
  );
}
