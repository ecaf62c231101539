import MessageCircleDashed from 'lucide-react/icons/message-circle-dashed';

/** Shows whether the chat is stored, and lets that be changed until the first question is asked. */
export function TemporarySwitch({
  on,
  fixed,
  onChange,
}: {
  readonly on: boolean;
  readonly fixed: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const words = 'Temporary: not stored';
  const content = (
    <>
      <MessageCircleDashed size={16} strokeWidth={1.75} className="shrink-0" />
      <span className={on ? 'truncate max-lg:sr-only' : 'sr-only'}>{words}</span>
    </>
  );
  if (fixed) {
    return (
      <p title={words} className="ml-1 inline-flex min-w-0 items-center gap-2 px-2 text-sm text-muted">
        {content}
      </p>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={on}
      title={on ? words : 'Make this chat temporary'}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>(':popover-open')?.hidePopover();
        onChange(!on);
      }}
      className={`target ml-1 inline-flex items-center justify-center gap-2 rounded-md px-2 text-sm hover:bg-sunken ${on ? 'bg-sunken text-ink max-lg:shrink-0' : 'shrink-0 text-muted hover:text-ink'}`}
    >
      {content}
    </button>
  );
}
