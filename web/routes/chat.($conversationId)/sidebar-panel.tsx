import { Link } from '@remix-run/react';
import Archive from 'lucide-react/icons/archive';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Command from 'lucide-react/icons/command';
import SquarePen from 'lucide-react/icons/square-pen';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { runCommand } from '../../commands/command-registry.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { useFromNow } from '../../components/clock.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ChatRows, type ConversationActions } from '../../components/sidebar/chat-rows.tsx';
import { SearchField } from '../../components/sidebar/search-field.tsx';
import {
  type ConversationGroup,
  createDayNumber,
  groupByDay,
} from '../../conversations/conversation-groups.ts';
import { timeZoneHere } from '../../page/time-zone.ts';
import type { Conversations } from './use-conversations.ts';
import { longestSearch, type ShownList, useList } from './use-list.ts';

const line =
  'flex h-(--row) w-full items-center gap-2.5 rounded-sm px-2.5 text-start text-ui -outline-offset-2 hover:bg-sunken';

/** The reader's other pages. */
const pages = [
  { to: '/personalities', name: 'Personalities' },
  { to: '/usage', name: 'Usage' },
  { to: '/chats', name: 'Export' },
] as const;

/** The contents of the sidebar and the drawer: a new chat, the search, the chats, the archive. */
export function SidebarPanel({
  conversations,
  actions,
  currentId,
  timeZone,
  search,
  foot,
  onLeave,
}: {
  readonly conversations: Conversations;
  readonly actions: ConversationActions;
  readonly currentId: string | null;
  /** As the server assumed it. */
  readonly timeZone: string;
  readonly search: RefObject<HTMLInputElement>;
  /** Shown below everything else. */
  readonly foot?: ReactNode;
  /** Called before something opens on top: this must not stay open under it. */
  readonly onLeave?: () => void;
}) {
  const [archived, setArchived] = useState(false);
  const [words, setWords] = useState('');
  useEffect(() => {
    // Typed before hydration.
    setWords(search.current?.value ?? '');
  }, [search]);
  const shown = useList(conversations, archived, words);
  const groups = useGroups(shown, timeZone);
  const rows = useRef<HTMLElement>(null);
  const newChat = useShortcut('newChat');
  const menu = useShortcut('menu');
  const { unread } = conversations;
  const unreadIds = useSyncExternalStore(unread.subscribe, unread.read, unread.read);
  const { state, list, found } = shown;

  function turn(toArchive: boolean, searched = ''): void {
    setArchived(toArchive);
    setWords(searched);
    search.current?.focus();
  }

  const onward = !archived && found !== null && hasWords(found) && (
    <div className="px-2">
      <button type="button" className={`${line} text-muted hover:text-ink`} onClick={() => turn(true, found)}>
        <Archive size={16} strokeWidth={1.75} />
        Search the archive too
      </button>
    </div>
  );

  return (
    <>
      <div className="px-2 pb-2">
        <Link to="/chat" aria-keyshortcuts={newChat.aria} title={newChat.title('New chat')} className={line}>
          <SquarePen size={16} strokeWidth={1.75} />
          New chat
        </Link>
        <search className="mt-1 block">
          <SearchField
            field={search}
            words={words}
            label={archived ? 'Search the archive' : 'Search chats'}
            onChange={setWords}
            onDown={() => rows.current?.querySelector<HTMLElement>('[data-row] a[tabindex="0"]')?.focus()}
          />
        </search>
        <p role="status" className="sr-only">
          {found === null ? '' : countWords(state.items.length, state.hasMore)}
        </p>
      </div>
      {archived && (
        <div className="flex items-center gap-1 border-t border-hairline px-2 pt-1">
          <IconButton label="Back to your chats" icon={ArrowLeft} onClick={() => turn(false)} />
          <h2 className="text-ui font-medium">Archived</h2>
        </div>
      )}
      <nav
        ref={rows}
        aria-label={archived ? 'Archived chats' : 'Your chats'}
        className="flex min-h-40 flex-1 flex-col"
      >
        {state.items.length > 0 && (
          <ChatRows
            key={`${archived} ${found}`}
            groups={groups}
            currentId={currentId}
            unread={unreadIds}
            hasMore={state.hasMore}
            onMore={list.more}
            actions={actions}
          >
            {onward}
          </ChatRows>
        )}
        {state.items.length === 0 && state.status === 'ready' && (
          <>
            <p className="px-4.5 py-2 text-sm text-muted">{emptyWords(archived, found)}</p>
            {onward}
          </>
        )}
        {state.status === 'failed' && (
          <p className="px-4.5 py-2 text-sm text-muted">
            The list could not be loaded.{' '}
            <button type="button" className="link" onClick={list.refresh}>
              Try again
            </button>
          </p>
        )}
      </nav>
      {!archived && (
        <div className="border-t border-hairline p-2">
          <button type="button" className={`${line} text-muted hover:text-ink`} onClick={() => turn(true)}>
            <Archive size={16} strokeWidth={1.75} />
            Archived
          </button>
          <button
            type="button"
            aria-haspopup="dialog"
            aria-keyshortcuts={menu.aria}
            className={`${line} text-muted hover:text-ink`}
            onClick={() => {
              onLeave?.();
              runCommand('menu');
            }}
          >
            <Command size={16} strokeWidth={1.75} />
            <span className="flex-1">Commands</span>
            <span aria-hidden="true" className="text-xs coarse:hidden">
              {menu.text}
            </span>
          </button>
          <nav aria-label="Yours" className="flex justify-between px-1 text-sm text-muted">
            {pages.map(({ to, name }) => (
              <Link
                key={to}
                to={to}
                className="target inline-flex items-center rounded-sm px-1.5 hover:text-ink"
              >
                {name}
              </Link>
            ))}
          </nav>
        </div>
      )}
      {foot}
    </>
  );
}

function useGroups({ state, found }: ShownList, assumedTimeZone: string): readonly ConversationGroup[] {
  // The server can only guess the reader's time zone; the browser knows it.
  const timeZone = useSyncExternalStore(
    () => () => {},
    timeZoneHere,
    () => assumedTimeZone,
  );
  const dayNumber = useMemo(() => createDayNumber(timeZone), [timeZone]);
  const today = useFromNow(dayNumber);
  const { items, hasMore } = state;
  return useMemo(() => {
    if (items.length === 0) return [];
    if (found !== null) return [{ label: foundWords(items.length, hasMore, found), items }];
    return groupByDay(items, today, dayNumber);
  }, [items, hasMore, found, today, dayNumber]);
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return 'No chats found';
  return `${count}${hasMore ? ' or more' : ''} ${count === 1 ? 'chat' : 'chats'} found`;
}

function foundWords(count: number, hasMore: boolean, found: string): string {
  return countWords(count, hasMore) + (isCut(found) ? ` by ${firstCharacters}` : '');
}

function emptyWords(archived: boolean, found: string | null): string {
  if (found !== null && !hasWords(found)) return 'Search finds words, not signs.';
  if (found !== null) return `Nothing matches ${isCut(found) ? firstCharacters : `“${found}”`}.`;
  return archived ? 'No archived chats.' : 'No chats yet. Your chats are kept here.';
}

/** Whether there is anything that the hub can search for: signs are in no index. */
function hasWords(typed: string): boolean {
  return /[\p{L}\p{N}]/u.test(typed);
}

const firstCharacters = `the first ${longestSearch} characters`;

function isCut(found: string): boolean {
  return found.length === longestSearch;
}
