import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import { type Choice, rememberChoice } from '../../chat/choice.ts';
import { runningGenerations, shownMessages } from '../../chat/shown-turns.ts';
import { accent } from '../../components/accent.ts';
import { Composer } from '../../components/composer/composer.tsx';
import { focusField } from '../../components/composer/focus-field.ts';
import type { LiveStatus } from '../../components/live-status.ts';
import type { Theme } from '../../page/theme.ts';
import { Announcer } from './announcer.tsx';
import { useChatActions } from './chat-actions.ts';
import { ChatHeader } from './chat-header.tsx';
import { DeletedNotice } from './deleted-notice.tsx';
import { EmptyChat } from './empty-chat.tsx';
import { MessageList } from './message-list.tsx';
import { markOf } from './personality-mark.tsx';
import { PersonalityPicker } from './personality-picker.tsx';
import { Scroller } from './scroller.tsx';
import { Suggestions } from './suggestions.tsx';
import { TemporarySwitch } from './temporary-switch.tsx';
import { usePageActions } from './use-page-actions.ts';
import { usePageTitle } from './use-page-title.ts';
import type { SidebarView } from './use-sidebar.ts';
import { VariantPicker } from './variant-picker.tsx';

/** The Workspace: sidebar, header, conversation, composer. */
export function ChatPage({
  chat,
  personalities,
  live,
  theme,
  sidebar,
  sidebarView,
  onRestore,
  onSay,
}: {
  readonly chat: Chat;
  readonly personalities: readonly ChatPersonality[];
  readonly live: LiveStatus | null;
  readonly theme: Theme;
  readonly sidebar: ReactNode;
  readonly sidebarView: SidebarView;
  /** Brings back a chat that was deleted. */
  readonly onRestore: (conversationId: string) => void;
  readonly onSay: (words: string) => void;
}) {
  const state = useSyncExternalStore(chat.subscribe, chat.read, chat.read);
  const field = useRef<HTMLTextAreaElement>(null);
  const follows = useRef(true);
  const actions = useChatActions(chat, field, follows);
  const goingOn = runningGenerations(state);
  const running = goingOn.length > 0;
  usePageTitle(state);
  const focusedFor = useRef<Chat | null>(null);
  useEffect(() => {
    if (focusedFor.current === chat) return;
    focusedFor.current = chat;
    // Whoever goes through the list by keyboard stays there.
    if (document.querySelector('[data-sidebar] :focus-visible') === null) focusField(field.current);
  });

  const isEmpty = state.pending === null && state.refusal === null && shownMessages(state).length === 0;
  const canTurnTemporary = isEmpty && state.conversationId === null;
  usePageActions({
    chat,
    state,
    field,
    running,
    isEmpty,
    onChoose: choose,
    onTemporary: canTurnTemporary && !state.temporary ? () => setTemporary(true) : null,
    onSay,
  });

  const chosen = personalities.find(({ id }) => id === state.personalityId) ?? personalities[0];
  if (chosen === undefined) throw new Response(null, { status: 500 });
  const variants = live?.variants ?? [];

  function choose(change: Partial<Choice>): void {
    chat.choose(change);
    rememberChoice({ personalityId: state.personalityId, variantId: state.variantId, ...change });
  }

  function setTemporary(temporary: boolean): void {
    chat.setTemporary(temporary);
    focusField(field.current);
  }

  function send(content: string): void {
    chat.ask({ kind: 'send', content, parentId: state.leafId });
    focusField(field.current);
  }

  const { className, style } = accent(chosen.accent);
  return (
    <div style={style} className={`${className} workspace grid h-dvh grid-cols-[auto_minmax(0,1fr)]`}>
      {/* No link: with a place in its address, this would be another entry of the history, and another chat. */}
      <button
        type="button"
        onClick={() => field.current?.focus()}
        className="sr-only rounded-md bg-ink px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-10"
      >
        Skip to your question
      </button>
      {sidebar}
      <div className="relative col-start-2 grid min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
        <ChatHeader live={live} theme={theme} sidebar={sidebarView} isNew={isEmpty}>
          <PersonalityPicker
            personalities={personalities}
            chosen={chosen}
            variantOf={({ defaultVariant: { id } }) =>
              state.variantId === null && id !== chosen.defaultVariant.id
                ? (variants.find((variant) => variant.id === id)?.name ?? null)
                : null
            }
            onChoose={(personalityId) => choose({ personalityId })}
          />
          <VariantPicker
            variants={variants}
            chosenId={state.variantId ?? chosen.defaultVariant.id}
            onChoose={(variantId) => choose({ variantId })}
          />
          {(state.temporary || canTurnTemporary) && (
            <TemporarySwitch on={state.temporary} fixed={!isEmpty} onChange={setTemporary} />
          )}
        </ChatHeader>
        <main className="contents">
          <Scroller of={chat} follows={follows} turnKey={state.pending?.request.requestId ?? null}>
            {isEmpty ? (
              <EmptyChat personality={chosen} temporary={state.temporary} onStart={send} />
            ) : (
              <>
                <h1 className="sr-only">{state.title ?? 'New chat'}</h1>
                <MessageList
                  state={state}
                  chat={chat}
                  actions={actions}
                  personalities={personalities}
                  variants={variants}
                />
              </>
            )}
          </Scroller>
          <div className="relative mx-auto w-full max-w-reading px-4 pb-[max(0.25rem,env(safe-area-inset-bottom))] sm:px-6">
            {state.deleted && state.conversationId !== null && (
              <DeletedNotice onRestore={() => onRestore(state.conversationId ?? '')} />
            )}
            <Suggestions
              field={field}
              onWrite={chat.draft.write}
              starters={chosen.starters}
              personalities={personalities}
              markOf={markOf}
              simulated={live?.status.upstream.kind === 'SANDBOX'}
              onChoosePersonality={(personalityId) => choose({ personalityId })}
            />
            <Composer
              field={field}
              draft={chat.draft}
              placeholder={`Ask ${chosen.name}`}
              running={running}
              stopping={goingOn.every((generation) => state.stopping.has(generation))}
              stopFailed={state.stopFailed}
              honest={`${chosen.servedBy}${state.temporary ? ' · not stored' : ''}`}
              temporary={state.temporary}
              onSend={send}
              onStop={chat.stop}
            />
          </div>
        </main>
        <Announcer
          ended={state.ended}
          problem={state.refusal?.error.title ?? state.ended?.error?.title ?? null}
        />
      </div>
    </div>
  );
}
