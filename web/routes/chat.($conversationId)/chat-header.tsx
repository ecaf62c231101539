import { Link } from '@remix-run/react';
import { SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LiveStatus } from '../../components/live-status.ts';
import { StatusPill } from '../../components/status-pill.tsx';
import { ThemeSwitch } from '../../components/theme-switch.tsx';
import { Wordmark } from '../../components/wordmark.tsx';
import type { Theme } from '../../theme.ts';

/** One line: who answers on the left; what is known of the API, a new chat and the theme on the right. */
export function ChatHeader({
  live,
  theme,
  children,
}: {
  readonly live: LiveStatus | null;
  readonly theme: Theme;
  /** The pickers. */
  readonly children: ReactNode;
}) {
  return (
    <header className="flex h-12 items-center gap-1 border-b border-hairline pr-[max(0.5rem,env(safe-area-inset-right))] pl-[max(0.5rem,env(safe-area-inset-left))] coarse:h-13">
      <Link
        to="/"
        aria-label="ModelHub, home"
        title="ModelHub"
        className="target hidden items-center justify-center rounded-md hover:bg-sunken sm:inline-flex"
      >
        <span className="flex w-4.5 items-center gap-2 overflow-hidden whitespace-nowrap">
          <Wordmark />
        </span>
      </Link>
      <div className="flex min-w-0 flex-1 items-center">{children}</div>
      {live !== null && (
        <div className="min-w-0 shrink-0 max-sm:[&_.truncate]:sr-only">
          <StatusPill live={live} />
        </div>
      )}
      <Link
        to="/chat"
        aria-label="New chat"
        title="New chat"
        className="target inline-flex shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      >
        <SquarePen aria-hidden="true" size={16} strokeWidth={1.75} />
      </Link>
      <div className="hidden sm:block">
        <ThemeSwitch chosen={theme} />
      </div>
    </header>
  );
}
