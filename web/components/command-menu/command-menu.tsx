import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { MenuContents } from './menu-contents.ts';
import { type MenuEntry, menuGroups } from './menu-entries.ts';
import { MenuList, optionId } from './menu-list.tsx';
import { openChatEntries } from './open-chat-entries.ts';
import { RenameForm } from './rename-form.tsx';
import { useFirstFocus } from './use-first-focus.ts';
import { useFoundChats } from './use-found-chats.ts';
import { useOpenChat } from './use-open-chat.ts';

/** Everything that can be done or opened, found by first letters. Rendered in a dialog. */
export function CommandMenu(contents: MenuContents) {
  const { findChats, openChat, onDone } = contents;
  const [words, setWords] = useState('');
  /** Null: the first. Held by id, because what arrives later may stand before it. */
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = words.trim();
  const found = useFoundChats(findChats, typed);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [renames, setRenames] = useState(false);
  const chat = useOpenChat(openChat);
  const ofChat = openChat && chat ? openChatEntries(chat, openChat, () => setRenames(true)) : [];
  const groups = menuGroups(typed, found.chats, contents, ofChat);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.max(
    0,
    entries.findIndex(({ id }) => id === activeId),
  );
  const active = entries[at] ?? null;
  useFirstFocus(field);

  function choose({ stays, run }: MenuEntry): void {
    if (stays) run();
    else onDone(run);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const last = entries.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    if (to !== undefined) setActiveId(entries[to]?.id ?? null);
    else if (event.key === 'Enter' && active !== null) choose(active);
    else return;
    event.preventDefault();
  }

  if (renames && openChat && chat) {
    const rename = async (title: string) => {
      if (await openChat.actions.rename(chat, title)) openChat.say(`Renamed to “${title}”`);
    };
    return <RenameForm title={chat.title} onSave={(title) => onDone(() => void rename(title))} />;
  }
  return (
    <>
      <input
        ref={field}
        role="combobox"
        dir="auto"
        aria-label={
          contents.personalities.length === 0
            ? 'Find commands, chats and pages'
            : 'Find commands, chats, personalities, variants and pages'
        }
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : optionId(listId, active)}
        placeholder="Find a command, a chat, a page"
        value={words}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setWords(event.target.value);
          setActiveId(null);
        }}
        onKeyDown={onKeyDown}
        className="h-12 w-full border-b border-hairline bg-transparent px-4 text-body outline-none"
      />
      <p role="status" className="px-4 pt-3 text-sm text-muted empty:sr-only">
        {found.failed && 'Chats could not be loaded from the hub.'}
        {entries.length === 0 && found.words === typed && !found.failed && `Nothing matches “${typed}”.`}
      </p>
      <MenuList
        id={listId}
        groups={groups}
        active={active}
        onActivate={({ id }) => setActiveId(id)}
        onChoose={choose}
      />
    </>
  );
}
