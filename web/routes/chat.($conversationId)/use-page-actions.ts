import type { RefObject } from 'react';
import type { Chat } from '../../chat/chat.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import type { Choice } from '../../chat/choice.ts';
import { shownMessages } from '../../chat/shown-turns.ts';
import { useAction } from '../../commands/command-registry.ts';
import { copyText } from '../../components/copy-button.tsx';

/** What the keyboard and the command menu can do with the open chat. */
export function usePageActions({
  chat,
  state,
  field,
  running,
  isEmpty,
  onChoose,
  onTemporary,
  onSay,
}: {
  readonly chat: Chat;
  readonly state: ChatState;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly running: boolean;
  /** Nothing was asked yet. */
  readonly isEmpty: boolean;
  readonly onChoose: (change: Partial<Choice>) => void;
  /** Null where that is decided already. */
  readonly onTemporary: (() => void) | null;
  /** Says shortly what was done. */
  readonly onSay: (words: string) => void;
}): void {
  const copyLast = (what: 'answer' | 'code') => {
    const texts = shownMessages(state).flatMap(({ role, content }) =>
      role === 'ASSISTANT' && content !== '' ? [content] : [],
    );
    import('./copy-last.ts').then(({ copyLast }) => copyLast(what, texts, copyText)).then(onSay, () => {});
  };
  useAction('focusQuestion', () => field.current?.focus());
  useAction('stop', running ? () => void chat.stop() : null);
  useAction('copyAnswer', isEmpty ? null : () => copyLast('answer'));
  useAction('copyCode', isEmpty ? null : () => copyLast('code'));
  useAction('temporary', onTemporary);
  useAction('choosePersonality', (personalityId) => onChoose({ personalityId }));
  useAction('chooseVariant', (variantId) => onChoose({ variantId }));
}
