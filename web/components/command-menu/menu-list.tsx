import { useEffect } from 'react';
import type { MenuEntry, MenuGroup } from './menu-entries.ts';

export const optionId = (listId: string, { id }: MenuEntry) => `${listId}-${id}`;

/** The entries as a list box; focus stays in the field that it belongs to. */
export function MenuList({
  id,
  groups,
  active,
  onActivate,
  onChoose,
}: {
  readonly id: string;
  readonly groups: readonly MenuGroup[];
  readonly active: MenuEntry | null;
  readonly onActivate: (entry: MenuEntry) => void;
  readonly onChoose: (entry: MenuEntry) => void;
}) {
  const activeId = active === null ? null : optionId(id, active);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Results"
      className="h-[min(26rem,60dvh)] scroll-py-8 overflow-y-auto overscroll-contain p-1.5"
    >
      {groups.map(({ label, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a list box.
        <div key={label} role="group" aria-label={label} className="pb-1.5">
          <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs text-muted">
            {label}
          </p>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={optionId(id, entry)}
              entry={entry}
              active={entry.id === active?.id}
              onActivate={() => onActivate(entry)}
              onChoose={() => onChoose(entry)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

export function Option({
  id,
  entry: { label, note, keys, mark },
  active,
  onActivate,
  onChoose,
}: {
  readonly id: string;
  readonly entry: Omit<MenuEntry, 'stays' | 'run'>;
  /** What Enter takes, and the only one that stands out. */
  readonly active: boolean;
  /** The pointer moved here; one that only rests here does not count. */
  readonly onActivate: () => void;
  readonly onChoose: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={active ? undefined : onActivate}
      onClick={onChoose}
      className="flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 text-ui aria-selected:bg-sunken coarse:min-h-11 forced-colors:aria-selected:outline-2"
    >
      {mark}
      <span dir="auto" className="max-w-full shrink-0 truncate">
        {label}
      </span>
      {note !== null && (
        <span dir="auto" className="min-w-0 truncate text-sm text-muted">
          {note}
        </span>
      )}
      {keys !== null && (
        <kbd className="ml-auto shrink-0 pl-4 font-sans text-xs text-muted coarse:hidden">{keys}</kbd>
      )}
    </div>
  );
}
