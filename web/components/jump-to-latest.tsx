import ArrowDown from 'lucide-react/icons/arrow-down';

/** Pixels from the end beyond which a way back is offered. */
export const farAway = 160;

/** For who has scrolled away from the end of a conversation, where it goes on. */
export function JumpToLatest({
  className,
  onJump,
}: {
  /** Where it is placed. */
  readonly className: string;
  readonly onJump: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onJump}
      className={`target reveal absolute bottom-3 inline-flex items-center gap-1.5 rounded-full border border-hairline bg-raised px-3.5 text-sm shadow-float hover:bg-sunken ${className}`}
    >
      <ArrowDown size={16} strokeWidth={1.75} />
      Jump to latest
    </button>
  );
}
