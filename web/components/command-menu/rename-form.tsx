import { useEffect, useRef } from 'react';

/** Takes the place of the menu's field and list. An empty name is not saved. */
export function RenameForm({
  title,
  onSave,
}: {
  readonly title: string;
  readonly onSave: (title: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = field.current?.value.trim() ?? '';
        if (typed !== '') onSave(typed);
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label="Name of this chat"
        defaultValue={title}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="done"
        className="h-12 w-full border-b border-hairline bg-transparent px-4 text-body outline-none"
      />
      <p className="flex items-center justify-between px-4 py-1 text-sm text-muted">
        <span className="coarse:invisible">Enter saves, Esc does not</span>
        <button type="submit" className="link target">
          Save
        </button>
      </p>
    </form>
  );
}
