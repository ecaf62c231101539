import { useEffect, useState } from 'react';
import type { ListedConversation } from '../../conversations/conversation-documents.ts';
import type { OpenChat } from './menu-contents.ts';

/** The open chat as the hub has it; null until it answers, and when there is none. */
export function useOpenChat(openChat: OpenChat | undefined): ListedConversation | null {
  const [chat, setChat] = useState<ListedConversation | null>(null);
  useEffect(() => {
    let wanted = true;
    void openChat?.read().then((read) => {
      if (wanted) setChat(read);
    });
    return () => {
      wanted = false;
    };
  }, [openChat]);
  return chat;
}
