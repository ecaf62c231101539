import type { RefObject } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import type { Choice } from '../../chat/choice.ts';
import { isUnasked, shownMessages } from '../../chat/shown-turns.ts';
import { useCommand } from '../../commands/command-registry.ts';
import { copyText } from '../../components/copy-button.tsx';
import { lazyKeyboardParts } from '../../components/lazy-keyboard-parts.ts';
import { startDownload } from '../../components/start-download.ts';
import { useHubAway } from '../../components/use-hub-away.ts';

/** What the keyboard and the command menu can do with the open chat. */
export function useChatCommands({
  chat,
  state,
  field,
  running,
  onChoose,
  onTemporary,
  showToast,
}: {
  readonly chat: Chat;
  readonly state: ChatState;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly running: boolean;
  readonly onChoose: (change: Partial<Choice>) => void;
  readonly onTemporary: () => void;
  /** Briefly says what was done. */
  readonly showToast: (words: string) => void;
}): void {
  const isHubAway = useHubAway();
  const isEmpty = isUnasked(state);
  const canTurnTemporary = isEmpty && state.conversationId === null && !state.temporary;
  const copyLast = (what: 'answer' | 'code') => {
    const texts = shownMessages(state).flatMap(({ role, content }) =>
      role === 'ASSISTANT' && content !== '' ? [content] : [],
    );
    // Long afterwards, what somebody wants in the clipboard may be something else.
    if (lazyKeyboardParts.read() === null && isHubAway) {
      showToast('Copying works as soon as the hub can be reached again.');
      return;
    }
    void lazyKeyboardParts.load().then(async (module) => {
      if (module !== null) showToast(await module.keyboardParts.copyLast(what, texts, copyText));
    });
  };
  useCommand('focusQuestion', () => field.current?.focus());
  useCommand('stop', running ? () => void chat.stop() : null);
  useCommand('copyAnswer', isEmpty ? null : () => copyLast('answer'));
  useCommand('copyCode', isEmpty ? null : () => copyLast('code'));
  useCommand('temporary', canTurnTemporary ? onTemporary : null);
  const { conversationId } = state;
  const exportAs = (format: 'md' | 'json') =>
    conversationId === null ? null : () => startDownload(`/api/chats/${conversationId}.${format}`);
  useCommand('exportMarkdown', exportAs('md'));
  useCommand('exportJson', exportAs('json'));
  // Whoever is chosen by name answers alone.
  useCommand('choosePersonality', (personalityId) => {
    if (state.lineup?.by === 'personality') chat.lineUp(null);
    onChoose({ personalityId });
  });
  useCommand('chooseVariant', (variantId) => {
    if (state.lineup?.by === 'variant') chat.lineUp(null);
    onChoose({ variantId });
  });
}
