import { type ReactNode, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import { type Choice, rememberChoice } from '../../chat/choice.ts';
import { columnsOf, comparedLineup } from '../../chat/columns.ts';
import { canChoose } from '../../chat/comparison.ts';
import { timedFailures } from '../../chat/failures.ts';
import { isUnasked, runningGenerations, shownMessages } from '../../chat/shown-turns.ts';
import { runCommand } from '../../commands/command-registry.ts';
import { accent } from '../../components/accent.ts';
import { Composer } from '../../components/composer/composer.tsx';
import { focusField } from '../../components/composer/focus-field.ts';
import { Announcer } from '../../components/message/announcer.tsx';
import { CooldownContext } from '../../components/message/cooldown.ts';
import { useLiveStatus } from '../../components/status/live-status.ts';
import { written } from '../../components/written.ts';
import { AnswererPickers } from './answerer-pickers.tsx';
import { useChatActions } from './chat-actions.ts';
import { ChatHeader } from './chat-header.tsx';
import { goneAnswerer } from './choice-changes.ts';
import { ComparePicker } from './compare-picker.tsx';
import { Comparison } from './comparison.tsx';
import { composerWords } from './composer-words.ts';
import { DeletedNotice } from './deleted-notice.tsx';
import { EmptyChat } from './empty-chat.tsx';
import { isInList } from './is-in-list.ts';
import { MessageList } from './message-list.tsx';
import { MoreActions } from './more-actions.tsx';
import { markOf } from './personality-mark.tsx';
import { Scroller } from './scroller.tsx';
import { Suggestions } from './suggestions.tsx';
import { TemporarySwitch } from './temporary-switch.tsx';
import { useChatCommands } from './use-chat-commands.ts';
import { useContextFilling } from './use-context-filling.ts';
import { usePageTitle } from './use-page-title.ts';
import type { SidebarView } from './use-sidebar.ts';
import { useStoredAddress } from './use-stored-address.ts';

/** The Workspace: sidebar, header, conversation, composer. */
export function ChatPage({
  chat,
  personalities,
  note,
  sidebar,
  sidebarView,
  onUnknown,
  onRestore,
  showToast,
}: {
  readonly chat: Chat;
  readonly personalities: readonly ChatPersonality[];
  /** What the address of a new chat asked for and could not get. */
  readonly note: string | null;
  readonly sidebar: ReactNode;
  readonly sidebarView: SidebarView;
  /** Called for an answer by a personality that is not among these, and when one may have been deleted. */
  readonly onUnknown: () => void;
  /** Restores a deleted chat. */
  readonly onRestore: (conversationId: string) => void;
  readonly showToast: (words: string) => void;
}) {
  const live = useLiveStatus();
  const state = useSyncExternalStore(chat.subscribe, chat.read, chat.read);
  const field = useRef<HTMLTextAreaElement>(null);
  const follows = useRef(true);
  const actions = useChatActions(chat, personalities, field, follows);
  const goingOn = runningGenerations(state);
  const running = goingOn.length > 0;
  usePageTitle(state);
  const focusedFor = useRef<Chat | null>(null);
  useEffect(() => {
    if (focusedFor.current === chat) return;
    focusedFor.current = chat;
    // Whoever was led to a message begins with it.
    if (!isInList() && document.querySelector('[data-message]:focus') === null) focusField(field.current);
  });

  const isEmpty = isUnasked(state);
  useChatCommands({
    chat,
    state,
    field,
    running,
    onChoose: choose,
    onTemporary: () => setTemporary(true),
    showToast,
  });

  const chosen = personalities.find(({ id }) => id === state.personalityId) ?? personalities[0];
  if (chosen === undefined) throw new Error('There are no personalities.');
  const variants = live?.variants ?? [];
  const gone = goneAnswerer(shownMessages(state).at(-1), personalities);
  const { lineup, comparison } = state;
  useStoredAddress(chat, state, follows);
  const refusal = state.refusal ?? comparison?.refusals.at(-1) ?? null;
  useEffect(() => {
    if (gone !== null || refusal?.error.code === 'NOT_FOUND') onUnknown();
  }, [gone, refusal, onUnknown]);
  const cooldowns = useMemo(() => timedFailures(state), [state]);
  const columns = useMemo(() => columnsOf(state), [state]);
  const compared = canChoose(state) ? comparedLineup(columns) : null;
  const variant = variants.find(({ id }) => id === (state.variantId ?? chosen.defaultVariant.id));
  const fillingWith = useContextFilling(state, variant);

  /** The name of the variant that a personality would switch to; null if it changes nothing. */
  function variantOf(personalityId: string): string | null {
    const brought = personalities.find(({ id }) => id === personalityId)?.defaultVariant;
    if (state.variantId !== null || brought?.id === variant?.id) return null;
    return variants.find(({ id }) => id === brought?.id)?.name ?? null;
  }

  function choose(change: Partial<Choice>): void {
    chat.choose(change);
    if (!state.temporary)
      rememberChoice({ personalityId: state.personalityId, variantId: state.variantId, ...change });
  }

  function setTemporary(temporary: boolean): void {
    chat.setTemporary(temporary);
    focusField(field.current);
  }

  function send(content: string): void {
    actions.ask({ kind: 'send', content, parentId: state.leafId });
  }

  function goOnWith(messageId: string): void {
    const { personality, variant } = state.messages.get(messageId) ?? {};
    const kept = personalities.find(({ id }) => id === personality?.personalityId);
    follows.current = true;
    chat.goOnWith(messageId);
    choose({
      ...(kept && { personalityId: kept.id }),
      ...(variant && { variantId: variant.variantId }),
    });
    focusField(field.current);
  }

  const { className, style } = accent(chosen.accent);
  return (
    <div style={style} className={`${className} workspace grid h-dvh grid-cols-[auto_minmax(0,1fr)]`}>
      {/* Not a link: a fragment in the address would make another history entry, and another chat. */}
      <button
        type="button"
        onClick={() => field.current?.focus()}
        className="sr-only rounded-md bg-ink px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-10"
      >
        Skip to your question
      </button>
      {sidebar}
      <div className="relative col-start-2 grid min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
        <ChatHeader sidebar={sidebarView}>
          <AnswererPickers
            state={state}
            compared={compared}
            personalities={personalities}
            variants={variants}
            chosen={chosen}
            variantOf={variantOf}
            onChoose={choose}
          />
          <MoreActions folds={lineup === null && compared === null} temporary={state.temporary}>
            {compared === null && (
              <ComparePicker
                lineup={lineup}
                personalities={personalities}
                variants={variants}
                personality={chosen}
                variant={variant}
                onChoose={chat.lineUp}
              />
            )}
            {(state.temporary || (isEmpty && state.conversationId === null)) && (
              <TemporarySwitch on={state.temporary} fixed={!isEmpty} onChange={setTemporary} />
            )}
          </MoreActions>
        </ChatHeader>
        <main className="contents">
          <Scroller
            of={chat}
            opening={state.opening}
            follows={follows}
            turnKey={comparison === null ? (state.pending?.request.requestId ?? null) : null}
            stays={comparison !== null}
            fromTop={isEmpty}
          >
            <CooldownContext.Provider value={cooldowns}>
              {isEmpty ? (
                <EmptyChat
                  lineup={lineup}
                  personality={chosen}
                  personalities={personalities}
                  variants={variants}
                  temporary={state.temporary}
                  note={note}
                  onStart={send}
                />
              ) : (
                <>
                  <h1 {...(state.title !== null && written)} className="sr-only">
                    {state.title ?? 'New chat'}
                  </h1>
                  <MessageList
                    state={state}
                    chat={chat}
                    actions={actions}
                    personalities={personalities}
                    variants={variants}
                  />
                  {comparison !== null && (
                    <Comparison
                      key={comparison.questionId}
                      state={state}
                      columns={columns}
                      chat={chat}
                      personalities={personalities}
                      variants={variants}
                      onGoOn={goOnWith}
                      onBack={() => actions.compare(null)}
                    />
                  )}
                </>
              )}
            </CooldownContext.Provider>
          </Scroller>
          <div className="relative mx-auto w-full max-w-reading px-4 pb-[max(0.25rem,env(safe-area-inset-bottom))] sm:px-6">
            {state.deleted && <DeletedNotice onRestore={() => onRestore(state.conversationId ?? '')} />}
            <Suggestions
              field={field}
              onWrite={chat.draft.write}
              starters={chosen.starters}
              personalities={personalities.filter(({ hidden }) => !hidden)}
              variantOf={variantOf}
              markOf={markOf}
              simulated={live?.status.upstream.kind === 'SANDBOX'}
              onChoosePersonality={(personalityId) => runCommand('choosePersonality', personalityId)}
            />
            {gone !== null && (
              <p role="status" className="border-t border-hairline py-2 text-sm text-muted">
                “{gone}” was deleted. {chosen.name} answers from now on.
              </p>
            )}
            <Composer
              field={field}
              draft={chat.draft}
              {...composerWords(state, compared, chosen, personalities, variants)}
              running={running}
              stopping={goingOn.every((generation) => state.stopping.has(generation))}
              stopFailed={state.stopFailed}
              temporary={state.temporary}
              fillingWith={fillingWith}
              onSend={send}
              onStop={chat.stop}
            />
          </div>
        </main>
        {!isEmpty && <Announcer state={state} personalities={personalities} variants={variants} />}
      </div>
    </div>
  );
}
