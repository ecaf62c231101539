import { Link, useNavigate } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import Ellipsis from 'lucide-react/icons/ellipsis';
import GripVertical from 'lucide-react/icons/grip-vertical';
import { useRef, useState } from 'react';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import type { ListedPersonality } from '../../personalities/personality-documents.ts';
import { rowItems } from './row-items.ts';
import type { RowDrag } from './use-drag.ts';
import type { PersonalityActions } from './use-personality-actions.ts';

export interface RowPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly step: (id: string, by: 1 | -1) => void;
}

/** One personality in the list: what it is, its place, and what can be done with it. */
export function PersonalityRow({
  personality,
  begins,
  marked,
  place,
  drag,
  actions,
}: {
  readonly personality: ListedPersonality;
  /** New chats start with it. */
  readonly begins: boolean;
  /** It was imported just now. */
  readonly marked: boolean;
  /** Null if it has no place in the order. */
  readonly place: RowPlace | null;
  readonly drag: RowDrag | null;
  readonly actions: PersonalityActions;
}) {
  const { id, name, tagline, avatar, servedBy, accent: hue } = personality;
  const navigate = useNavigate();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { className, style } = accent(hue);
  const edge =
    drag?.edge === 'top'
      ? 'shadow-[inset_0_2px_var(--accent)]'
      : drag?.edge === 'bottom'
        ? 'shadow-[inset_0_-2px_var(--accent)]'
        : '';
  return (
    <li
      style={style}
      className={`${className} group flex items-center gap-3 border-t border-hairline py-2 ${edge} ${drag?.isDragged ? 'opacity-50' : ''} ${marked ? 'bg-accent-wash' : ''}`}
      {...drag?.row}
    >
      {drag !== null && (
        <span
          aria-hidden="true"
          title="Drag to reorder"
          className="-ml-5 cursor-grab text-faint opacity-0 group-hover:opacity-100 max-sm:hidden coarse:hidden"
          {...drag.handle}
        >
          <GripVertical size={16} strokeWidth={1.75} />
        </span>
      )}
      <span className={drag === null ? '' : 'sm:-ml-2 coarse:ml-0'}>
        <Glyph id={id} avatar={avatar} size={24} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link
            to={`/personalities/${id}`}
            className="target inline-flex items-center text-ui font-semibold wrap-anywhere hover:underline"
          >
            {name}
          </Link>
          {notesOf(personality, begins).map((note) => (
            <span key={note} className="text-xs text-muted">
              {note}
            </span>
          ))}
        </p>
        <p className="-mt-1.5 text-sm text-pretty text-muted">
          {tagline ? <bdi lang="">{tagline}</bdi> : servedBy}
        </p>
      </div>
      {place !== null && (
        <div className="flex max-sm:hidden">
          <IconButton
            label={`Move ${name} up`}
            icon={ChevronUp}
            aria-disabled={place.isFirst}
            data-move={`${id} -1`}
            onClick={() => place.step(id, -1)}
            className="aria-disabled:opacity-40"
          />
          <IconButton
            label={`Move ${name} down`}
            icon={ChevronDown}
            aria-disabled={place.isLast}
            data-move={`${id} 1`}
            onClick={() => place.step(id, 1)}
            className="aria-disabled:opacity-40"
          />
        </div>
      )}
      <button
        ref={opener}
        type="button"
        data-options={id}
        aria-label={`Options for ${name}`}
        title={`Options for ${name}`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="target inline-flex items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      >
        <Ellipsis size={16} strokeWidth={1.75} />
      </button>
      {open && opener.current !== null && (
        <Menu
          label={`Options for ${name}`}
          opener={opener.current}
          items={rowItems(personality, actions, place, navigate)}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

/** What to know about it at a glance. */
function notesOf(
  { isDefault, hidden, overridden, coversOwn, source }: ListedPersonality,
  begins: boolean,
): readonly string[] {
  return [
    ...(begins ? ['Used for new chats'] : []),
    ...(isDefault && hidden ? ['Used for new chats once it is shown'] : []),
    ...(source === 'OWN' ? ['Yours'] : []),
    ...(source === 'FILE' ? ['From a file'] : []),
    ...(coversOwn ? ['Used instead of yours'] : []),
    ...(source === 'BUILT_IN' && overridden ? ['Changed'] : []),
  ];
}
