import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ListedConversation } from '../../conversations/conversation-documents.ts';
import type { ConversationGroup } from '../../conversations/conversation-groups.ts';
import { AwaitedPart } from '../awaited-part.tsx';
import { createLazyModule, useLazyModule } from '../lazy-module.ts';
import { ChatRow, type RowEvents } from './chat-row.tsx';
import { heightOf, rowBeside, toEntries } from './row-entries.ts';
import { useCoarsePointer } from './use-coarse-pointer.ts';
import { useRowWindow } from './use-row-window.ts';

/** The actions on a chat in the list. Those with a result tell whether the hub has made the change. */
export interface ConversationActions {
  rename(conversation: ListedConversation, title: string): Promise<boolean>;
  setPinned(conversation: ListedConversation, pinned: boolean): Promise<boolean>;
  setArchived(conversation: ListedConversation, archived: boolean): void;
  remove(conversation: ListedConversation): void;
}

interface OpenMenu {
  readonly conversation: ListedConversation;
  readonly opener: HTMLElement;
  /** Distinguishes it from a menu just closed, whose event the browser has not delivered yet. */
  readonly turn: number;
}

const rowMenu = createLazyModule(() => import('./row-menu.tsx'));

/** In pixels, as `--row` in the style sheets. */
const rowHeight = { fine: 36, coarse: 44 } as const;
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Chats in groups; only those near the visible part are rendered. The list is a single tab stop: arrows, Home and End
 * move within it, F2 renames, Delete deletes, Tab goes on to the options of a chat.
 */
export function ChatRows({
  groups,
  currentId,
  unread,
  hasMore,
  onMore,
  actions,
  children,
}: {
  readonly groups: readonly ConversationGroup[];
  readonly currentId: string | null;
  /** Chats with an unseen answer. */
  readonly unread: ReadonlySet<string>;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly actions: ConversationActions;
  /** Shown below the last row. */
  readonly children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const height = rowHeight[useCoarsePointer() ? 'coarse' : 'fine'];
  const entries = useMemo(() => toEntries(groups, height), [groups, height]);
  const [focused, setFocused] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const module = useLazyModule(rowMenu);
  const isListed = (id: string | null) => entries.some(({ key, kind }) => kind === 'row' && key === id);
  const reachedId = [focused, currentId].find(isListed) ?? rowBeside(entries, null, 0);
  const { rowsOf, isNearEnd, scrollTo } = useRowWindow(box, entries, reachedId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after what was just read, the end may still be near.
  useEffect(() => {
    if (hasMore && isNearEnd) onMore();
  }, [groups, hasMore, isNearEnd, onMore]);

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (currentId !== null) scrollTo(currentId);
  });

  /** The row to focus as soon as it is rendered. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] a`);
    if (row == null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    row.parentElement?.scrollIntoView({ block: 'nearest' });
  });

  function go(id: string | null): void {
    if (id === null || id === reachedId) return;
    wanted.current = id;
    setFocused(id);
  }

  /** The row is about to move or vanish; focus stays in the list. */
  function leave(id: string): void {
    const next = rowBeside(entries, id, 1);
    go(next === id ? rowBeside(entries, id, -1) : next);
  }

  function remove(conversation: ListedConversation): void {
    leave(conversation.id);
    actions.remove(conversation);
  }

  function keyPressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    const conversation = groups.flatMap(({ items }) => items).find(({ id }) => id === reachedId);
    if (step !== undefined) go(rowBeside(entries, reachedId, step));
    else if (event.key === 'F2') setRenamed(reachedId);
    else if (event.key === 'Delete' && conversation !== undefined && !event.repeat) remove(conversation);
    else return;
    event.preventDefault();
  }

  const press = useRef(keyPressed);
  press.current = keyPressed;
  const events = useMemo<RowEvents>(
    () => ({
      focused: setFocused,
      keyPressed: (event) => press.current(event),
      menuPressed(conversation, opener) {
        rowMenu.load();
        setMenu((before) =>
          before?.opener === opener && rowMenu.read() !== null
            ? null
            : { conversation, opener, turn: (before?.turn ?? 0) + 1 },
        );
      },
      renamed: (conversation, title) => void actions.rename(conversation, title),
      renameLeft(id, byKey) {
        setRenamed(null);
        if (byKey) wanted.current = id;
      },
    }),
    [actions],
  );

  return (
    <div
      ref={box}
      className="relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain pb-2"
    >
      {groups.map(({ label, items }, group) => {
        const rows = rowsOf.get(group) ?? [];
        const isOpenEnded = hasMore && group === groups.length - 1;
        return (
          <section key={label} aria-labelledby={`${idPrefix}${group}`}>
            <h3
              id={`${idPrefix}${group}`}
              className="sticky top-0 z-1 flex h-8 items-end bg-paper px-4.5 pb-1 text-xs text-muted"
            >
              {label}
            </h3>
            <div
              style={{
                height: heightOf(items.length, items.filter(({ excerpt }) => excerpt != null).length),
              }}
              className="relative"
            >
              {rows.length > 0 && (
                <ul>
                  {rows.map(({ key, index, excerpts }) => {
                    const conversation = items[index];
                    return (
                      conversation !== undefined && (
                        <ChatRow
                          key={key}
                          conversation={conversation}
                          index={index}
                          excerpts={excerpts}
                          count={isOpenEnded ? -1 : items.length}
                          isCurrent={key === currentId}
                          isUnread={unread.has(key)}
                          isReached={key === reachedId}
                          isRenamed={key === renamed}
                          events={events}
                        />
                      )
                    );
                  })}
                </ul>
              )}
            </div>
          </section>
        );
      })}
      {children}
      {menu === null ? null : module === null ? (
        <AwaitedPart
          onGiveUp={() => setMenu(null)}
          className="sticky bottom-0 z-1 mx-2 rounded-md border border-hairline bg-raised px-4 py-3 text-ui shadow-float"
        />
      ) : (
        <module.RowMenu
          key={menu.turn}
          conversation={menu.conversation}
          opener={menu.opener}
          onClose={() => setMenu(null)}
          onRename={() => setRenamed(menu.conversation.id)}
          onPin={() => {
            wanted.current = menu.conversation.id;
            void actions.setPinned(menu.conversation, !menu.conversation.pinned);
          }}
          onArchive={() => {
            leave(menu.conversation.id);
            actions.setArchived(menu.conversation, !menu.conversation.archived);
          }}
          onDelete={() => remove(menu.conversation)}
        />
      )}
    </div>
  );
}
