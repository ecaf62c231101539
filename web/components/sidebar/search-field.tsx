import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import type { RefObject } from 'react';
import { IconButton } from '../icon-button.tsx';

/** A field for words to search chats by; Esc clears it. */
export function SearchField({
  field,
  words,
  label,
  onChange,
  onDown,
}: {
  readonly field: RefObject<HTMLInputElement>;
  readonly words: string;
  readonly label: string;
  readonly onChange: (words: string) => void;
  /** The reader wants to move on to the results. */
  readonly onDown: () => void;
}) {
  return (
    <div className="relative flex h-(--row) items-center rounded-sm border border-outline focus-within:border-accent">
      <Search size={16} strokeWidth={1.75} className="pointer-events-none absolute left-2.5 text-muted" />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={words}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape' && words !== '') {
            event.preventDefault();
            event.stopPropagation();
            onChange('');
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
        }}
        className="h-full w-full min-w-0 bg-transparent pr-9 pl-8.5 text-ui outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      {words !== '' && (
        <IconButton
          label="Clear the search"
          icon={X}
          className="absolute right-0"
          onClick={() => {
            onChange('');
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
