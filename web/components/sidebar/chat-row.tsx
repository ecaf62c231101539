import { Link } from '@remix-run/react';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { type KeyboardEvent, memo } from 'react';
import type { ListedConversation } from '../../chat/conversation-documents.ts';
import { RenameField } from './rename-field.tsx';

/** What rows tell their list; the same functions for as long as the list lives. */
export interface RowEvents {
  focused(id: string): void;
  keyPressed(event: KeyboardEvent): void;
  menuOpened(conversation: ListedConversation, opener: HTMLElement): void;
  renamed(conversation: ListedConversation, title: string): void;
  renameLeft(id: string, byKey: boolean): void;
}

export interface ChatRowProps {
  readonly conversation: ListedConversation;
  /** Its place in its group, from 0. */
  readonly index: number;
  /** How many rows the group has; -1: more than are known. */
  readonly count: number;
  readonly isCurrent: boolean;
  /** An answer in it has ended that nobody has seen here. */
  readonly isUnread: boolean;
  /** Tab leads to one row of the list, and arrows from there to the others. */
  readonly isReached: boolean;
  readonly isRenamed: boolean;
  readonly events: RowEvents;
}

/** One chat: its title leads to it, a button beside it opens what can be done with it. */
export const ChatRow = memo(function ChatRow({
  conversation,
  index,
  count,
  isCurrent,
  isUnread,
  isReached,
  isRenamed,
  events,
}: ChatRowProps) {
  const { id, title, answering } = conversation;
  const tabIndex = isReached ? 0 : -1;
  const news = isCurrent ? null : answering ? 'is being answered' : isUnread ? 'has a new answer' : null;
  const newsId = `news-${id}`;
  return (
    <li
      data-row={id}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ top: `calc(var(--row) * ${index})` }}
      className="group/row absolute inset-x-2 flex h-(--row) scroll-mt-8 items-center"
    >
      {isRenamed ? (
        <RenameField
          title={title}
          onSave={(typed) => events.renamed(conversation, typed)}
          onLeave={(byKey) => events.renameLeft(id, byKey)}
        />
      ) : (
        <>
          <Link
            to={`/chat/${id}`}
            aria-current={isCurrent ? 'page' : undefined}
            aria-describedby={news === null ? undefined : newsId}
            title={title}
            tabIndex={tabIndex}
            onFocus={() => events.focused(id)}
            onKeyDown={events.keyPressed}
            className={`flex h-full w-full min-w-0 items-center rounded-sm ${news === null ? 'pr-2' : 'pr-6'} pl-2.5 text-ui -outline-offset-2 coarse:pr-11 ${isCurrent ? 'bg-sunken font-medium' : 'group-hover/row:bg-sunken/50'}`}
          >
            <span dir="auto" className="truncate">
              {title}
            </span>
          </Link>
          {news !== null && (
            <span
              id={newsId}
              className={`pointer-events-none absolute right-2.5 size-1.75 rounded-full group-has-focus-visible/row:opacity-0 group-hover/row:opacity-0 coarse:right-11 coarse:opacity-100 ${answering ? 'animate-pulse border border-ink motion-reduce:animate-none' : 'bg-ink'}`}
            >
              <span className="sr-only">{news}</span>
            </span>
          )}
          <button
            type="button"
            aria-label={`Options for ${title}`}
            aria-haspopup="menu"
            aria-expanded="false"
            tabIndex={tabIndex}
            onFocus={() => events.focused(id)}
            onKeyDown={events.keyPressed}
            onClick={(event) => events.menuOpened(conversation, event.currentTarget)}
            className="absolute inset-y-0 right-0 inline-flex w-9 items-center justify-center rounded-sm bg-sunken text-muted opacity-0 -outline-offset-2 group-has-focus-visible/row:opacity-100 group-hover/row:opacity-100 hover:text-ink aria-expanded:opacity-100 coarse:w-11 coarse:bg-transparent coarse:opacity-100"
          >
            <Ellipsis aria-hidden="true" size={16} strokeWidth={1.75} />
          </button>
        </>
      )}
    </li>
  );
});
