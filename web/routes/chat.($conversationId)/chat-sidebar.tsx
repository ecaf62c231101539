import { Link } from '@remix-run/react';
import PanelLeft from 'lucide-react/icons/panel-left';
import { type ReactNode, useEffect, useRef } from 'react';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { Dialog } from '../../components/dialog.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { ConversationActions } from '../../components/sidebar/chat-rows.tsx';
import { ThemeSwitch } from '../../components/theme-switch.tsx';
import { Wordmark } from '../../components/wordmark.tsx';
import { rememberTimeZone } from '../../page/time-zone.ts';
import { SidebarPanel } from './sidebar-panel.tsx';
import type { Conversations } from './use-conversations.ts';
import type { SidebarView } from './use-sidebar.ts';

/** All chats, beside the open one: a column where there is room for it, otherwise a drawer. */
export function ChatSidebar({
  conversations,
  actions,
  currentId,
  timeZone,
  view,
  toast,
}: {
  readonly conversations: Conversations;
  readonly actions: ConversationActions;
  readonly currentId: string | null;
  readonly timeZone: string;
  readonly view: SidebarView;
  readonly toast: ReactNode;
}) {
  const columnSearch = useRef<HTMLInputElement>(null);
  const drawerSearch = useRef<HTMLInputElement>(null);
  useEffect(rememberTimeZone, []);
  const { collapsed, drawerOpen, searchWanted } = view;
  const searchFocused = useRef(searchWanted);
  useEffect(() => {
    if (searchWanted === searchFocused.current) return;
    searchFocused.current = searchWanted;
    (drawerOpen ? drawerSearch : columnSearch).current?.focus();
  }, [searchWanted, drawerOpen]);
  const sidebarKeys = useShortcut('sidebar');
  const shared = { conversations, actions, currentId, timeZone };

  return (
    <>
      <aside
        aria-label="Chats"
        data-sidebar=""
        className={`isolate h-dvh min-h-0 w-66 flex-col border-r border-hairline pl-[env(safe-area-inset-left)] ${collapsed ? 'hidden' : 'hidden column:flex'}`}
      >
        <div className="flex h-12 items-center justify-between pr-2 pl-4.5 coarse:h-13">
          <Link
            to="/"
            aria-label="ModelHub, home"
            className="target -ml-1.5 inline-flex items-center gap-2 rounded-md px-1.5 text-ui font-semibold"
          >
            <Wordmark />
          </Link>
          <IconButton
            id="hide-sidebar"
            label="Hide the sidebar"
            icon={PanelLeft}
            title={sidebarKeys.title('Hide the sidebar')}
            aria-keyshortcuts={sidebarKeys.aria}
            onClick={view.toggle}
          />
        </div>
        <SidebarPanel {...shared} search={columnSearch} />
      </aside>
      {!drawerOpen && toast}
      <Dialog open={drawerOpen} onClose={view.closeDrawer} title="Chats" place="left">
        <div data-sidebar="" className="flex min-h-0 flex-1 flex-col overflow-y-auto">
          <SidebarPanel
            {...shared}
            search={drawerSearch}
            onLeave={view.closeDrawer}
            foot={
              <nav
                aria-label="Main"
                className="flex items-center border-t border-hairline px-2 pb-[env(safe-area-inset-bottom)] text-ui text-muted"
              >
                <Link to="/" className="target inline-flex items-center rounded-sm px-2.5 hover:text-ink">
                  Home
                </Link>
                <Link
                  to="/setup"
                  className="target inline-flex items-center rounded-sm px-2.5 hover:text-ink"
                >
                  Set-up
                </Link>
                <span className="ml-auto">
                  <ThemeSwitch />
                </span>
              </nav>
            }
          />
          {toast}
        </div>
      </Dialog>
    </>
  );
}
