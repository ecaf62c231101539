import { Link } from '@remix-run/react';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { type KeyboardEvent, memo } from 'react';
import { chatAddress, openingOf } from '../../chat/chat-address.ts';
import type { ListedConversation } from '../../conversations/conversation-documents.ts';
import { written } from '../written.ts';
import { ExcerptLine } from './excerpt-line.tsx';
import { RenameField } from './rename-field.tsx';
import { heightOf } from './row-entries.ts';

/** Events that rows report to their list; the same functions throughout the list's life. */
export interface RowEvents {
  focused(id: string): void;
  keyPressed(event: KeyboardEvent): void;
  /** Its menu opens, or closes if it is open. */
  menuPressed(conversation: ListedConversation, opener: HTMLElement): void;
  renamed(conversation: ListedConversation, title: string): void;
  renameLeft(id: string, byKey: boolean): void;
}

export interface ChatRowProps {
  readonly conversation: ListedConversation;
  /** Position in its group, from 0. */
  readonly index: number;
  /** Number of rows above it in its group that have an excerpt. */
  readonly excerpts: number;
  /** Number of rows in the group; -1: more than are known. */
  readonly count: number;
  readonly isCurrent: boolean;
  /** An answer in it has ended and has not been seen here. */
  readonly isUnread: boolean;
  /** Whether Tab reaches this row: only one in the list, and arrow keys lead from it to the others. */
  readonly isReached: boolean;
  readonly isRenamed: boolean;
  readonly events: RowEvents;
}

/** One chat: its title is the link, and a button beside it opens its menu. */
export const ChatRow = memo(function ChatRow({
  conversation,
  index,
  excerpts,
  count,
  isCurrent,
  isUnread,
  isReached,
  isRenamed,
  events,
}: ChatRowProps) {
  const { id, title, answering, excerpt } = conversation;
  const tabIndex = isReached ? 0 : -1;
  const news = isCurrent ? null : answering ? 'is being answered' : isUnread ? 'has a new answer' : null;
  const newsId = `news-${id}`;
  const excerptId = `excerpt-${id}`;
  const hasExcerpt = excerpt != null;
  const descriptions = [...(news === null ? [] : [newsId]), ...(hasExcerpt ? [excerptId] : [])];
  return (
    <li
      data-row={id}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ top: heightOf(index, excerpts), height: heightOf(1, Number(hasExcerpt)) }}
      className="group/row absolute inset-x-2 flex scroll-mt-8 items-start"
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
            to={chatAddress(id, openingOf(excerpt))}
            aria-current={isCurrent ? 'page' : undefined}
            aria-describedby={descriptions.join(' ') || undefined}
            title={title}
            tabIndex={tabIndex}
            onFocus={() => events.focused(id)}
            onKeyDown={events.keyPressed}
            className={`flex h-full w-full min-w-0 items-start rounded-sm ${news === null ? 'pr-2' : 'pr-6'} pl-2.5 text-ui -outline-offset-2 coarse:pr-11 ${isCurrent ? 'bg-sunken font-medium' : 'group-hover/row:bg-sunken/50'}`}
          >
            <span {...written} className="truncate leading-(--row)">
              {title}
            </span>
          </Link>
          {news !== null && <NewsDot id={newsId} news={news} isAnswering={answering} />}
          <button
            type="button"
            aria-label={`Options for ${title}`}
            aria-haspopup="menu"
            aria-expanded="false"
            tabIndex={tabIndex}
            onFocus={() => events.focused(id)}
            onKeyDown={events.keyPressed}
            onClick={(event) => events.menuPressed(conversation, event.currentTarget)}
            className="absolute top-0 right-0 inline-flex h-(--row) w-9 items-center justify-center rounded-sm bg-sunken text-muted opacity-0 -outline-offset-2 group-has-focus-visible/row:opacity-100 group-hover/row:opacity-100 hover:text-ink aria-expanded:opacity-100 coarse:w-11 coarse:bg-transparent coarse:opacity-100"
          >
            <Ellipsis size={16} strokeWidth={1.75} />
          </button>
        </>
      )}
      {hasExcerpt && <ExcerptLine id={excerptId} excerpt={excerpt} />}
    </li>
  );
});

function NewsDot({
  id,
  news,
  isAnswering,
}: {
  readonly id: string;
  readonly news: string;
  readonly isAnswering: boolean;
}) {
  return (
    <span
      id={id}
      className={`pointer-events-none absolute top-[calc(var(--row)/2)] right-2.5 size-1.75 -translate-y-1/2 rounded-full group-has-focus-visible/row:opacity-0 group-hover/row:opacity-0 coarse:right-11 coarse:opacity-100 ${isAnswering ? 'animate-pulse border border-ink motion-reduce:animate-none' : 'bg-ink'}`}
    >
      <span className="sr-only">{news}</span>
    </span>
  );
}
