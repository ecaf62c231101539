import { type RefObject, useEffect } from 'react';
import type { Chat } from '../../chat/chat.ts';
import { keyAction } from '../../components/composer/composer-keys.ts';

/** Esc stops the answer, unless it closes something that is open; Shift + Esc goes to the composer. */
export function useChatKeys({
  chat,
  field,
  running,
}: {
  readonly chat: Chat;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly running: boolean;
}): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || keyAction(event) !== 'cancel') return;
      if (document.querySelector(':popover-open, dialog[open]') !== null) return;
      if (event.shiftKey) field.current?.focus();
      else if (running) void chat.stop();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [chat, field, running]);
}
