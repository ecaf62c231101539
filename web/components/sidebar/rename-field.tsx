import { type KeyboardEvent, useEffect, useRef } from 'react';
import { keyAction } from '../composer/composer-keys.ts';

/** The hub's limit for a title. */
const longestTitle = 200;

/** A title as a field in its place. Enter and leaving the field save, Esc does not; an empty title is not saved. */
export function RenameField({
  title,
  onSave,
  onLeave,
}: {
  readonly title: string;
  readonly onSave: (title: string) => void;
  /** `byKey`: focus was in the field and has to go somewhere. */
  readonly onLeave: (byKey: boolean) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.select(), []);

  function leave(saves: boolean, byKey: boolean): void {
    if (left.current) return;
    left.current = true;
    const typed = field.current?.value.trim() ?? '';
    if (saves && typed !== '' && typed !== title) onSave(typed);
    onLeave(byKey);
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const action = keyAction(event.nativeEvent);
    if (action === null) return;
    event.preventDefault();
    leave(action === 'send', true);
  }

  return (
    <input
      ref={field}
      type="text"
      dir="auto"
      aria-label="Name of this chat"
      defaultValue={title}
      maxLength={longestTitle}
      enterKeyHint="done"
      onKeyDown={onKeyDown}
      onBlur={() => leave(true, false)}
      className="m-0.5 h-[calc(var(--row)-0.25rem)] w-[calc(100%-0.25rem)] rounded-sm border border-accent bg-raised px-2 text-ui outline-none"
    />
  );
}
