import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import type { Siblings } from '../../chat/message-tree.ts';
import { IconButton } from '../icon-button.tsx';

/**
 * A row that keeps its place and appears when its message is the last, hovered or focused, and always on touch screens.
 */
export function MessageActions({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset
      aria-label={label}
      className="flex items-center opacity-0 transition-opacity group-last/message:opacity-100 group-hover/message:opacity-100 focus-within:opacity-100 group-focus-within/message:opacity-100 [@media(hover:none)]:opacity-100"
    >
      {children}
    </fieldset>
  );
}

/** “2 / 3” with arrows, if there are several versions of a message. */
export function VersionArrows({
  position,
  count,
  previous,
  next,
  noun,
  onTurnTo,
}: Siblings & {
  readonly noun: string;
  readonly onTurnTo: (messageId: string) => void;
}) {
  if (count < 2) return null;
  return (
    <fieldset
      // The focus comes here with each other version, and so is told which one it is.
      aria-label={`Versions of the ${noun}, ${position} of ${count}`}
      className="flex items-center text-sm text-muted"
    >
      <IconButton
        label={`Previous ${noun}`}
        icon={ChevronLeft}
        disabled={previous === null}
        onClick={() => previous !== null && onTurnTo(previous)}
      />
      <span aria-hidden="true" className="figures">
        {position} / {count}
      </span>
      <IconButton
        label={`Next ${noun}`}
        icon={ChevronRight}
        disabled={next === null}
        onClick={() => next !== null && onTurnTo(next)}
      />
    </fieldset>
  );
}
