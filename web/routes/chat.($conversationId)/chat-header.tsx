import { Link } from '@remix-run/react';
import PanelLeft from 'lucide-react/icons/panel-left';
import SquarePen from 'lucide-react/icons/square-pen';
import type { ReactNode } from 'react';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useLiveStatus } from '../../components/status/live-status.ts';
import { StatusPill } from '../../components/status/status-pill.tsx';
import { ThemeSwitch } from '../../components/theme-switch.tsx';
import { Wordmark } from '../../components/wordmark.tsx';
import type { SidebarView } from './use-sidebar.ts';

/** One line: who answers on the left; API status and theme on the right. Without the sidebar, also what it offers. */
export function ChatHeader({
  sidebar,
  children,
}: {
  readonly sidebar: SidebarView;
  /** The pickers. */
  readonly children: ReactNode;
}) {
  const live = useLiveStatus();
  const sidebarKeys = useShortcut('sidebar');
  const newChat = useShortcut('newChat');
  const besideSidebar = sidebar.collapsed ? '' : 'column:hidden';
  return (
    <header className="flex h-12 items-center gap-1 border-b border-hairline pr-[max(0.5rem,env(safe-area-inset-right))] pl-[max(0.5rem,env(safe-area-inset-left))] coarse:h-13">
      <IconButton
        label="Open your chats"
        icon={PanelLeft}
        aria-haspopup="dialog"
        onClick={sidebar.openDrawer}
        className="column:hidden"
      />
      {sidebar.collapsed && (
        <IconButton
          id="show-sidebar"
          label="Show the sidebar"
          icon={PanelLeft}
          title={sidebarKeys.title('Show the sidebar')}
          aria-keyshortcuts={sidebarKeys.aria}
          onClick={sidebar.toggle}
          className="drawer:hidden"
        />
      )}
      <Link
        to="/"
        aria-label="ModelHub, home"
        title="ModelHub"
        className={`target items-center justify-center rounded-md hover:bg-sunken max-sm:hidden ${besideSidebar} inline-flex`}
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
        title={newChat.title('New chat')}
        aria-keyshortcuts={newChat.aria}
        className={`target inline-flex shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink ${besideSidebar} max-[26rem]:hidden`}
      >
        <SquarePen size={16} strokeWidth={1.75} />
      </Link>
      <div className="hidden sm:block">
        <ThemeSwitch />
      </div>
    </header>
  );
}
